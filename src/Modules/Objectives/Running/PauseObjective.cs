using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Lets an active objective rest, with the reason. The owner.</summary>
public sealed class PauseObjective(OutcomesDb db) : Change<PauseObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request(
        [property: Required(ErrorMessage = "Reason: say why it rests."), MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")] string Reason);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.Pause(standing.Party, request.Reason);
        return await Db.SaveAsync(objective, cancel);
    }
}
