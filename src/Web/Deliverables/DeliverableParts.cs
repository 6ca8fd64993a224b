using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads what hangs on a deliverable, one statement for each kind. The rule of visibility stands in the context.</summary>
internal sealed class DeliverableParts(OutcomesDb db)
{
    public async Task<FoundParts> ReadAsync(Guid id, CancellationToken cancel) => new()
    {
        Serves = [.. (await db.Set<DeliverableLink>().Where(link => link.DeliverableId == id).OrderBy(link => link.Id)
            .Select(link => new { link.ObjectiveId, link.Objective!.Title, KeyResult = link.KeyResult!.Title }).ToListAsync(cancel))
            .Select(link => (link.KeyResult ?? link.Title, $"/objectives/{link.ObjectiveId}"))],
        Criteria = await CriteriaAsync(id, cancel),
        Evidence = await db.Set<Evidence>().Where(piece => piece.DeliverableId == id).OrderBy(piece => piece.AddedOn).ThenBy(piece => piece.Id)
            .Select(piece => new FoundEvidence(piece.Id, piece.Kind, piece.Title, piece.Url, piece.Note, piece.Sha256, piece.SizeBytes)).ToListAsync(cancel),
        With = [.. (await db.Set<Contribution>().Where(with => with.DeliverableId == id).OrderBy(with => with.Id)
            .Select(with => new { with.PersonId, with.Role }).ToListAsync(cancel)).Select(with => (with.PersonId, with.Role))],
        Decisions = await db.Set<AcceptanceDecision>().Where(decision => decision.DeliverableId == id)
            .Select(decision => new FoundDecision(decision.DecidedOn, decision.ById, decision.Decision, decision.Revision, decision.Comment)).ToListAsync(cancel),
        Comments = await db.Set<DeliverableComment>().Where(comment => comment.DeliverableId == id)
            .OrderByDescending(comment => comment.CreatedAt).ThenByDescending(comment => comment.Id).Take(100)
            .Select(comment => new FoundComment(DateOnly.FromDateTime(comment.CreatedAt), comment.AuthorId, comment.Text)).ToListAsync(cancel),
        DependsOn = await db.Set<Dependency>().Where(line => line.ConsumerDeliverableId == id).OrderBy(line => line.Id)
            .Select(line => new FoundDependency(line.ProviderDeliverableId, line.ProviderDeliverable!.Title, line.Note, line.ProviderPersonId, line.State, line.NeededBy))
            .ToListAsync(cancel),
    };

    public async Task<IReadOnlyList<FoundCriterion>> CriteriaAsync(Guid id, CancellationToken cancel) =>
        await db.Set<AcceptanceCriterion>().Where(line => line.DeliverableId == id).OrderBy(line => line.Ordinal).ThenBy(line => line.Id)
            .Select(line => new FoundCriterion(line.Id, line.Text, line.Verdict, line.Note, line.VerdictById)).ToListAsync(cancel);
}
