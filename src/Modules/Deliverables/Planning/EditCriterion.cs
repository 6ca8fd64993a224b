using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer rewords a criterion while nothing is promised; afterwards the outcome owner changes criteria. <c>PATCH /odata/AcceptanceCriteria({id})</c></summary>
public sealed class EditCriterion(OutcomesDb db) : Change<CriterionText>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, CriterionText request, CancellationToken cancel)
    {
        var holder = await Db.HolderAsync<AcceptanceCriterion>(target, criterion => criterion.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.EditCriterion(deliverable.Criteria.First(criterion => criterion.Id == target.Id), request.Text, viewerIs);
        return await Db.SaveAsync(deliverable, target.Id, cancel);
    }
}
