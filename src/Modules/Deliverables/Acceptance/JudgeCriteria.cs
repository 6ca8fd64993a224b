using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner says of several criteria at once what they found: all of it holds, or nothing. <c>POST …/JudgeCriteria</c></summary>
/// <remarks>Errors: criterion-unknown, waiver-without-note.</remarks>
public sealed class JudgeCriteria(OutcomesDb db) : Change<JudgeCriteria.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say of at least one criterion what you found, in Judgements."), MinLength(1, ErrorMessage = "Say of at least one criterion what you found, in Judgements.")]
        [MaxLength(100, ErrorMessage = "At most 100 criteria.")]
        public IReadOnlyList<CriterionJudgement> Judgements { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.Judge(request.Judgements, Me, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
