using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer links an objective or key result that they may see. <c>POST /odata/DeliverableLinks</c></summary>
public sealed class LinkOutcome(OutcomesDb db) : Creation<LinkOutcome.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid DeliverableId { get; init; }

        /// <summary>This or <see cref="KeyResultId"/>.</summary>
        public Guid? ObjectiveId { get; init; }
        public Guid? KeyResultId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.HoldAsync(request.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Links).LoadAsync(request.DeliverableId, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var outcome = await ServedOutcomes.FindAsync(Db, new ServedOutcome { ObjectiveId = request.ObjectiveId, KeyResultId = request.KeyResultId }, cancel);
        var link = deliverable.Link(outcome, Db.Now, viewerIs);
        await Db.CountLinksAsync([outcome.ObjectiveId], 1, cancel);
        var changed = await Db.SaveAsync(deliverable, link.Id, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
