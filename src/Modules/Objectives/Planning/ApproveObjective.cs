using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Makes a proposed objective active. A manager of the owner, the unit's head, or HR where the owner has no manager; never the owner.</summary>
/// <remarks>Errors: wrong-state, objective-without-measure.</remarks>
public sealed class ApproveObjective(OutcomesDb db) : Change<ApproveObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request([property: MaxLength(2000, ErrorMessage = "Comment: at most 2,000 characters.")] string? Comment = null);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().Include(row => row.KeyResults).LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.Approve(standing.Party, Me, request.Comment);
        await write.SaveAsync(objective, cancel);
        return new Changed(objective.Id, objective.Version);
    }
}
