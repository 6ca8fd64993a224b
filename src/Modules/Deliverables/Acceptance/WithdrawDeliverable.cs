using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer takes it back before a decision. <c>POST …/Withdraw</c></summary>
public sealed class WithdrawDeliverable(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.Withdraw(viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
