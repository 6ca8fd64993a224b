using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Takes a paused objective up again, with the reason. The owner.</summary>
public sealed class ResumeObjective(OutcomesDb db) : Change<ResumeObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request(
        [property: Required(ErrorMessage = "Reason: say why it goes on."), MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")] string Reason);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.Resume(standing.Party, request.Reason);
        return await Db.SaveAsync(objective, cancel);
    }
}
