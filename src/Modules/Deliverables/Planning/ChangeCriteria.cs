using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner changes what was agreed, with a reason; the revision rises. <c>POST …/ChangeCriteria</c></summary>
public sealed class ChangeCriteria(OutcomesDb db) : Change<ChangeCriteria.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say in Reason why the agreed criteria change.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";

        /// <summary>All that hold from now on, in their order; what is not named goes.</summary>
        [Required(ErrorMessage = "Name all criteria that hold from now on, in Criteria.")]
        [MaxLength(100, ErrorMessage = "At most 100 criteria.")]
        public IReadOnlyList<Criterion> Criteria { get; init; } = [];
    }

    public sealed record Criterion
    {
        /// <summary>Of an existing one; absent = a new one.</summary>
        public Guid? Id { get; init; }

        [Required(ErrorMessage = "Say in one sentence how somebody else knows that it is done.")]
        [MaxLength(TextLimits.Criterion, ErrorMessage = "A criterion has at most 2,000 characters.")]
        public string Text { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.ChangeCriteria([.. request.Criteria.Select(c => new AgreedCriterion(c.Id, c.Text))], request.Reason, Db.Now, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
