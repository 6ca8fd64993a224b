using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Reviews;

/// <summary>Every quarter of an hour: where the days of grace are over, ends what was acknowledged and lapses what was not. Running twice changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class EndSharing(Databases databases) : IJob
{
    private const int AtOnce = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await EndAsync(cancellationToken);

    /// <returns>How many reviews ended.</returns>
    public async Task<int> EndAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("end sharing"));
        var stages = await db.Set<CycleStage>().Where(stage => stage.Kind == StageKind.Sharing && db.Set<ReviewCycle>().Any(c => c.Id == stage.CycleId && c.State == CycleState.Sharing))
            .ToListAsync(cancel);
        var ended = 0;
        foreach (var stage in stages)
            foreach (var some in (await DueAsync(db, stage, cancel)).Chunk(AtOnce))
                ended += await EndAsync(db, some, cancel);
        return ended;
    }

    // Somebody who got it late, or anew, has the same days of grace from then on.
    private static async Task<List<Guid>> DueAsync(OutcomesDb db, CycleStage stage, CancellationToken cancel)
    {
        var now = db.Now;
        var waiting = db.Set<Review>().Where(v => v.CycleId == stage.CycleId && (v.State == ReviewState.Shared || v.State == ReviewState.Acknowledged))
            .OrderBy(v => v.Id).Select(v => new { v.Id, v.UpdatedAt, v.Reviewee!.TimeZoneId });
        var due = new List<Guid>();
        await foreach (var review in waiting.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var last = LocalDay.On(new DateTimeOffset(review.UpdatedAt, TimeSpan.Zero), review.TimeZoneId);
            if (last < stage.DueOn) last = stage.DueOn;
            if (LocalDay.EndOf(last.AddDays(stage.GraceDays), review.TimeZoneId) <= now) due.Add(review.Id);
        }
        return due;
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
}
