using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner decides against it, for good, and says why. <c>POST …/Reject</c></summary>
public sealed class RejectDeliverable(OutcomesDb db) : Change<Commented>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Commented request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.Judge(request.Judgements, Me, viewerIs);
        var today = await Db.TodayOfAsync(deliverable.ProducerId, cancel);
        deliverable.Reject(request.Comment, Me, today, Db.Now, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
