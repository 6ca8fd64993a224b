using System.ComponentModel.DataAnnotations;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Makes a closed objective active again, with the reason; verdict and note go to the history. A direct manager of the owner, or HR.</summary>
public sealed class ReopenObjective(OutcomesDb db) : Change<ReopenObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request(
        [property: Required(ErrorMessage = "Reason: say why it is opened again."), MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")] string Reason);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        var owner = await Db.FindNamedAsync<Person>(objective.OwnerId, "OwnerId", cancel);
        objective.Reopen(standing.Party, Me, request.Reason, owner.TimeZoneId);
        return await Db.SaveAsync(objective, cancel);
    }
}
