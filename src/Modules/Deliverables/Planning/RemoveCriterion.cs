using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer takes a criterion away while nothing is promised. <c>DELETE /odata/AcceptanceCriteria({id})</c></summary>
public sealed class RemoveCriterion(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var holder = await Db.HolderAsync<AcceptanceCriterion>(target, criterion => criterion.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.RemoveCriterion(deliverable.Criteria.First(criterion => criterion.Id == target.Id), viewerIs);
        return await Db.SaveAsync(deliverable, target.Id, cancel);
    }
}
