using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Gives an open objective, with the key results its owner kept, to somebody else. The owner, their direct manager, or HR; with the reason.</summary>
/// <remarks>It is due at the end of the day in the new owner's zone. Errors: same-owner, owner-left, wrong-state.</remarks>
public sealed class HandOverObjective(OutcomesDb db) : Change<HandOverObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request(
        Guid OwnerId,
        [property: Required(ErrorMessage = "Reason: say why it changes hands."), MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")] string Reason);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().Include(row => row.KeyResults).LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        var owner = await Db.FindNamedAsync<Person>(request.OwnerId, nameof(request.OwnerId), cancel);
        if (owner.Status == PersonStatus.Left) throw new RuleBroken("owner-left", "This person has left. Choose somebody who is still there.", "OwnerId");
        objective.HandOver(standing.Party, Me, owner.Id, owner.TimeZoneId, request.Reason);
        return await Db.SaveAsync(objective, cancel);
    }
}
