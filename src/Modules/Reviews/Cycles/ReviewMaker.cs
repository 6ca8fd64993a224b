using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Makes the reviews of a cycle with the parts that its template asks for: some hundreds of people in one transaction, so that memory stays flat.</summary>
public sealed class ReviewMaker(Databases databases)
{
    private const int PeopleAtOnce = 400;

    /// <summary>For the first hundreds who take part and have no review yet, in one transaction. Running twice makes nothing twice.</summary>
    /// <returns>Whether more are to be made.</returns>
    internal async Task<bool> MakeLotAsync(Guid cycleId, bool goOn, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("review-launch"));
        var cycle = await db.Set<ReviewCycle>().Include(c => c.Stages).FirstOrDefaultAsync(c => c.Id == cycleId, cancel);
        if (cycle is null || !CycleStates.Running.Contains(cycle.State)) return false;
        await using var write = await db.BeginWriteAsync(cancel);
        await db.LockGraphAsync(ReviewCycle.Lock, cancel);
        var people = await Participants.Of(db, cycleId, cycle.StartedBefore)
            .Where(p => !db.Set<Review>().Any(v => v.CycleId == cycleId && v.RevieweeId == p.Id))
            .OrderBy(p => p.Id).Take(PeopleAtOnce).Select(p => p.Id).ToListAsync(cancel);
        var isMore = people.Count == PeopleAtOnce;
        if (isMore && goOn) db.Send(new CycleLaunched(cycleId));
        await MakeAsync(db, cycle, people, cancel);
        await write.CommitAsync(cancel);
        return isMore;
    }

    /// <summary>For these people, who have no review in the cycle. Call inside a write; stages are loaded.</summary>
    internal static async Task MakeAsync(OutcomesDb db, ReviewCycle cycle, IReadOnlyList<Guid> people, CancellationToken cancel)
    {
        if (people.Count == 0) return;
        var relations = await db.Set<ReviewSection>().Where(s => s.TemplateId == cycle.TemplateVersionId).Select(s => s.Relation).Distinct().ToListAsync(cancel);
        var places = await Places.OfAsync(db, people, relations, cancel);
        var (days, isOpen) = (new StageDays(cycle), cycle.HasOpened(db.Today));
        foreach (var place in places)
        {
            var review = Review.Launch(cycle, place);
            // Whoever is asked today writes today, and not after the hour's sweep.
            if (isOpen) review.Open(Party.System);
            db.Add(review);
            foreach (var (relation, reviewer) in place.Reviewers(relations))
                db.Add(ReviewAssignment.Ask(review, cycle, relation, reviewer, days));
        }
        await db.SaveChangesAsync(cancel);
    }
}
