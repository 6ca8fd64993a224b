using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner says of one criterion what they found; a waiver needs a note. <c>POST /odata/AcceptanceCriteria({id})/Judge</c></summary>
public sealed class JudgeCriterion(OutcomesDb db) : Change<JudgeCriterion.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>Pending takes a verdict back.</summary>
        public CriterionVerdict Verdict { get; init; }

        [MaxLength(TextLimits.Remark, ErrorMessage = "A note has at most 2,000 characters.")]
        public string? Note { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var holder = await Db.HolderAsync<AcceptanceCriterion>(target, criterion => criterion.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var criterion = deliverable.Criteria.First(c => c.Id == target.Id);
        deliverable.JudgeCriterion(criterion, request.Verdict, request.Note, Me, viewerIs);
        return await Db.SaveAsync(deliverable, target.Id, cancel);
    }
}
