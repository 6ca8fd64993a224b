using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner or HR looks at an acceptance again; decisions and citations keep their revision. <c>POST …/ReopenAcceptance</c></summary>
public sealed class ReopenAcceptance(OutcomesDb db) : Change<Reasoned>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.ReopenAcceptance(request.Reason, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
