using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What is reckoned over rows at rest, after a demo or an import has written a cycle: groups counted, scores made.</summary>
public static class ReviewTotals
{
    private const int ReviewsAtOnce = 200;

    /// <summary>Counts the groups of a cycle whose writing is over, and makes the scores of the reviews that were handed in. Call inside a write.</summary>
    /// <param name="step">Told how many reviews are scored, and of how many.</param>
    public static async Task RebuildAsync(OutcomesDb db, Guid cycleId, Action<int, int> step, CancellationToken cancel)
    {
        await FreezeAnswers.RunAsync(db, cycleId, cancel);
        var template = await db.Set<ReviewCycle>().Where(c => c.Id == cycleId).Select(c => c.TemplateVersionId).FirstAsync(cancel);
        var ids = await db.Set<Review>().Where(v => v.CycleId == cycleId && !ReviewStates.BeforeReady.Contains(v.State) && v.State != ReviewState.Cancelled)
            .OrderBy(v => v.Id).Select(v => v.Id).ToListAsync(cancel);
        var form = await ScoredForm.LoadAsync(db, template, cancel);
        foreach (var (done, some) in ids.Chunk(ReviewsAtOnce).Index())
        {
            var rated = await ReviewScore.RatedAsync(db, some, cancel);
            foreach (var review in await db.Set<Review>().AsTracking().Where(v => some.Contains(v.Id)).ToListAsync(cancel))
                review.Rescore(form.ScoreOf(rated[review.Id]));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            step((done * ReviewsAtOnce) + some.Length, ids.Count);
        }
    }

    /// <summary>A citation of an accepted deliverable, with criteria and evidence loaded, as the verbs would pin it.</summary>
    public static CitationHistory Cite(Deliverable deliverable)
    {
        var snapshot = DeliverableSnapshot.Of(deliverable, deliverable.AcceptedOn ?? throw new ArgumentException("Only what was accepted is cited.", nameof(deliverable)));
        var cited = CitedThing.Of($"{Citable.Deliverable}:{deliverable.Id}", deliverable.Title, deliverable.Revision, snapshot);
        return new CitationHistory(cited.TargetRef, cited.Title, cited.Revision, cited.Snapshot);
    }
}
