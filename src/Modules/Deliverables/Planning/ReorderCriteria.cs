using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer puts the criteria in another order while nothing is promised. <c>POST …/ReorderCriteria</c></summary>
public sealed class ReorderCriteria(OutcomesDb db) : Change<ReorderCriteria.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>All criteria, once each, in their new order.</summary>
        [Required(ErrorMessage = "Name the criteria in their new order, in CriterionIds.")]
        [MaxLength(100, ErrorMessage = "At most 100 criteria.")]
        public IReadOnlyList<Guid> CriterionIds { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(target, cancel);
        deliverable.ReorderCriteria(request.CriterionIds, await DeliverableAccess.PartiesAsync(Db, deliverable, cancel));
        return await Db.SaveAsync(deliverable, cancel);
    }
}
