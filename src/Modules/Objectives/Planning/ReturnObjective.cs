using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Gives a proposed objective back to its owner as a draft, with the reason. By whom, as in <see cref="ApproveObjective"/>.</summary>
public sealed class ReturnObjective(OutcomesDb db) : Change<ReturnObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request(
        [property: Required(ErrorMessage = "Comment: say what should be different."), MaxLength(2000, ErrorMessage = "Comment: at most 2,000 characters.")] string Comment);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.Return(standing.Party, Me, request.Comment);
        return await Db.SaveAsync(objective, cancel);
    }
}
