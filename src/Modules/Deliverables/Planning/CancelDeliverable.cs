using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer gives it up before it is handed in; the reason is kept. <c>POST …/Cancel</c></summary>
public sealed class CancelDeliverable(OutcomesDb db) : Change<Reasoned>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.Cancel(request.Reason, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
