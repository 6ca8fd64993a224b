using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tells the managers of a leaver which open objectives need a new owner; the objectives stay as they are.</summary>
internal sealed class WhenOwnerLeft(OutcomesDb db, ObjectiveNotices notices) : IHandle<PersonLeft>
{
    public async Task HandleAsync(PersonLeft happened, CancellationToken cancel)
    {
        var managers = await db.Set<ManagerClosure>().Where(row => row.DescendantId == happened.PersonId && row.Depth == 1)
            .Select(row => row.AncestorId).ToListAsync(cancel);
        var open = await db.Set<Objective>().Where(objective => objective.OwnerId == happened.PersonId && ObjectiveStates.Open.Contains(objective.State))
            .OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).Select(objective => objective.Id).ToListAsync(cancel);
        foreach (var objective in open)
            await notices.TellAsync(objective, managers, happened.PersonId, ObjectiveNoticeKinds.NeedsOwner, $"{objective}:{happened.PersonId}", cancel);
    }
}
