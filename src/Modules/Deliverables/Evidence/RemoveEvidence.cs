using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer takes a piece of evidence away while nothing is handed in; its file is swept later. <c>DELETE /odata/Evidence({id})</c></summary>
public sealed class RemoveEvidence(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var holder = await Db.HolderAsync<Evidence>(target, piece => piece.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Evidence).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.RemoveEvidence(deliverable.Evidence.First(piece => piece.Id == target.Id), viewerIs);
        return await Db.SaveAsync(deliverable, target.Id, cancel);
    }
}
