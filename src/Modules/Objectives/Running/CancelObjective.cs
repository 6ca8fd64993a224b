using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Calls an open objective off, with the reason; it no longer counts towards its parent. A direct manager of the owner, or HR.</summary>
public sealed class CancelObjective(OutcomesDb db) : Change<CancelObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request(
        [property: Required(ErrorMessage = "Reason: say why it is called off."), MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")] string Reason);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.Cancel(standing.Party, Me, request.Reason);
        await write.SaveAsync(objective, cancel);
        return new Changed(objective.Id, objective.Version);
    }
}
