using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Reviews;

/// <summary>Every quarter of an hour: where the days of grace are over, ends what was acknowledged and lapses what was not. Running twice changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class EndSharing(Databases databases) : IJob
{
    private const int AtOnce = 200;
    private static readonly string[] Moves = [DomainEvent.NameOf(typeof(ReviewShared)), DomainEvent.NameOf(typeof(ReviewReopened)), DomainEvent.NameOf(typeof(ReviewAcknowledged))];

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await EndAsync(cancellationToken);

    /// <returns>How many reviews ended.</returns>
    public async Task<int> EndAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("end sharing"));
        // In a closed cycle too: HR may reopen a review there.
        var stages = await db.Set<CycleStage>().Where(stage => stage.Kind == StageKind.Sharing
            && db.Set<ReviewCycle>().Any(c => c.Id == stage.CycleId && (c.State == CycleState.Sharing || c.State == CycleState.Closed))
            && db.Set<Review>().Any(v => v.CycleId == stage.CycleId && (v.State == ReviewState.Shared || v.State == ReviewState.Acknowledged))).ToListAsync(cancel);
        var ended = 0;
        // Whoever is late has more days, never fewer; and nowhere does a day end before it has begun in UTC.
        foreach (var stage in stages.Where(stage => stage.DueOn.AddDays(stage.GraceDays) <= db.Today))
            foreach (var some in (await DueAsync(db, stage, cancel)).Chunk(AtOnce))
                ended += await EndAsync(db, some, cancel);
        return ended;
    }

    // Somebody who got it late, or anew, has the same days of grace from then on.
    private static async Task<List<Guid>> DueAsync(OutcomesDb db, CycleStage stage, CancellationToken cancel)
    {
        var waiting = await db.Set<Review>().Where(v => v.CycleId == stage.CycleId && (v.State == ReviewState.Shared || v.State == ReviewState.Acknowledged))
            .OrderBy(v => v.Id).Select(v => new Waiting(v.Id, v.SharedOn ?? DateOnly.MinValue, v.Reviewee!.TimeZoneId)).ToListAsync(cancel);
        var due = new List<Guid>();
        foreach (var some in waiting.Chunk(AtOnce))
        {
            var moved = await MovedAsync(db, [.. some.Select(review => ReviewsAccess.SubjectOf(review.Id))], cancel);
            due.AddRange(some.Where(review => IsOver(review, moved, stage, db.Now)).Select(review => review.Id));
        }
        return due;
    }

    // By the steps in the audit trail: a rebuttal, written again and again, puts nothing off.
    private static async Task<Dictionary<string, DateTime>> MovedAsync(OutcomesDb db, string[] subjects, CancellationToken cancel) =>
        await db.Set<AuditEvent>().Where(link => subjects.Contains(link.SubjectRef) && Moves.Contains(link.Action))
            .GroupBy(link => link.SubjectRef).Select(links => new { links.Key, Last = links.Max(link => link.At) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancel);

    private static bool IsOver(Waiting review, Dictionary<string, DateTime> moved, CycleStage stage, DateTime now)
    {
        // What was imported has no steps, and its day of sharing.
        var last = moved.TryGetValue(ReviewsAccess.SubjectOf(review.Id), out var at) ? LocalDay.On(new DateTimeOffset(at, TimeSpan.Zero), review.ZoneId) : review.SharedOn;
        if (last < stage.DueOn) last = stage.DueOn;
        return LocalDay.EndOf(last.AddDays(stage.GraceDays), review.ZoneId) <= now;
    }

    private static async Task<int> EndAsync(OutcomesDb db, Guid[] ids, CancellationToken cancel)
    {
        var reviews = await db.Set<Review>().AsTracking().Where(v => ids.Contains(v.Id)).ToListAsync(cancel);
        foreach (var review in reviews)
        {
            if (review.State == ReviewState.Shared) review.Lapse(Party.System);
            else review.Finish(Party.System);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return reviews.Count;
    }

    private sealed record Waiting(Guid Id, DateOnly SharedOn, string ZoneId);
}
