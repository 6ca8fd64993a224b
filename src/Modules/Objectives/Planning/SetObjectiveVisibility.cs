using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Opens or closes an objective to the organisation, the team, or the owner and their direct managers. The owner.</summary>
public sealed class SetObjectiveVisibility(OutcomesDb db) : Change<SetObjectiveVisibility.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request([property: EnumDataType(typeof(Visibility), ErrorMessage = "Visibility: Organisation, Team or Private.")] Visibility Visibility);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        if (objective.OwnerId != Me) throw new Forbidden("not-yours-to-do", "Only the owner says who sees this objective.");
        objective.SetVisibility(request.Visibility);
        return await Db.SaveAsync(objective, cancel);
    }
}
