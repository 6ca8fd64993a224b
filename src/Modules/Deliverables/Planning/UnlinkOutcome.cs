using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer takes a link away; the last one stays while something is promised. <c>DELETE /odata/DeliverableLinks({id})</c></summary>
public sealed class UnlinkOutcome(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        var holder = await Db.HolderAsync<DeliverableLink>(target, link => link.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Links).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var link = deliverable.Links.First(link => link.Id == target.Id);
        deliverable.Unlink(link, viewerIs);
        await Db.CountLinksAsync([link.ObjectiveId], -1, cancel);
        var changed = await Db.SaveAsync(deliverable, target.Id, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
