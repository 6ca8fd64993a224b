using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer promises it, once an outcome, a date, a criterion and an outcome owner are named. <c>POST …/Commit</c></summary>
public sealed class CommitDeliverable(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.Commit(viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
