using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner accepts this revision, once every criterion is met or waived. <c>POST …/Accept</c></summary>
public sealed class AcceptDeliverable(OutcomesDb db) : Change<AcceptDeliverable.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>Markdown; what was seen.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A comment has at most 20,000 characters.")]
        public string? Comment { get; init; }

        /// <summary>What was found of single criteria; it holds together with the acceptance, or not at all.</summary>
        [MaxLength(100, ErrorMessage = "At most 100 criteria.")]
        public IReadOnlyList<CriterionJudgement> Judgements { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.Judge(request.Judgements, Me, viewerIs);
        var today = await Db.TodayOfAsync(deliverable.ProducerId, cancel);
        deliverable.Accept(request.Comment, Me, today, Db.Now, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
