using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer hands it in, with at least one piece of evidence; a resubmission raises the revision. <c>POST …/Submit</c></summary>
public sealed class SubmitDeliverable(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var today = await Db.TodayOfAsync(deliverable.ProducerId, cancel);
        deliverable.Submit(today, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
