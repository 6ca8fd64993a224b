using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer takes a name off. <c>DELETE /odata/Contributions({id})</c></summary>
public sealed class RemoveContribution(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var holder = await Db.HolderAsync<Contribution>(target, contribution => contribution.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Contributions).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.RemoveContribution(deliverable.Contributions.First(c => c.Id == target.Id), viewerIs);
        return await Db.SaveAsync(deliverable, target.Id, cancel);
    }
}
