using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Asks the manager to approve a draft. The owner; it needs an outcome statement.</summary>
/// <remarks>Errors: wrong-state, objective-without-outcome.</remarks>
public sealed class ProposeObjective(OutcomesDb db) : Change<Nothing>(db, ObjectivesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.Propose(standing.Party);
        return await Db.SaveAsync(objective, cancel);
    }
}
