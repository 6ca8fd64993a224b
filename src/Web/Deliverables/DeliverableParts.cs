using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads what hangs on a deliverable, one statement for each kind.</summary>
internal sealed class DeliverableParts(OutcomesDb db, Reads reads)
{
    private const int MostComments = 100;

    public async Task<FoundParts> ReadAsync(Guid id, CancellationToken cancel) => new()
    {
        Serves = await reads.All<DeliverableLinkView>().Where(link => link.DeliverableId == id).OrderBy(link => link.Id).ToListAsync(cancel),
        Criteria = await CriteriaAsync(id, cancel),
        Evidence = await reads.All<EvidenceView>().Where(piece => piece.DeliverableId == id).OrderBy(piece => piece.AddedOn).ThenBy(piece => piece.Id).ToListAsync(cancel),
        With = await reads.All<ContributionView>().Where(with => with.DeliverableId == id).OrderBy(with => with.Id).ToListAsync(cancel),
        Decisions = await reads.All<AcceptanceDecisionView>().Where(decision => decision.DeliverableId == id).OrderByDescending(decision => decision.Revision).ThenBy(decision => decision.Id).ToListAsync(cancel),
        Comments = await CommentsAsync(id, cancel),
        DependsOn = await reads.All<DependencyView>().Where(line => line.ConsumerDeliverableId == id).OrderBy(line => line.Id).ToListAsync(cancel),
    };

    public async Task<IReadOnlyList<AcceptanceCriterionView>> CriteriaAsync(Guid id, CancellationToken cancel) =>
        await reads.All<AcceptanceCriterionView>().Where(line => line.DeliverableId == id).OrderBy(line => line.Ordinal).ThenBy(line => line.Id).ToListAsync(cancel);

    // The view tells days only; a talk of one day keeps its order only by the instant, which stays in the database.
    private async Task<IReadOnlyList<FoundComment>> CommentsAsync(Guid id, CancellationToken cancel) =>
        await db.Set<DeliverableComment>().Where(comment => comment.DeliverableId == id)
            .OrderByDescending(comment => comment.CreatedAt).ThenByDescending(comment => comment.Id).Take(MostComments)
            .Select(comment => new FoundComment(DateOnly.FromDateTime(comment.CreatedAt), comment.AuthorId, comment.Text)).ToListAsync(cancel);
}
