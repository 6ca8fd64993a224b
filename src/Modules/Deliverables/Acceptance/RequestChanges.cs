using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner sends it back and says what is missing. <c>POST …/RequestChanges</c></summary>
public sealed class RequestChanges(OutcomesDb db) : Change<Commented>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Commented request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.Judge(request.Judgements, Me, viewerIs);
        var today = await Db.TodayOfAsync(deliverable.ProducerId, cancel);
        deliverable.RequestChanges(request.Comment, Me, today, Db.Now, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
