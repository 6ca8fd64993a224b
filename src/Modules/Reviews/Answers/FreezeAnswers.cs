using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Ends the peers' and the upward stage of a cycle: whether each group is large enough is decided once, and what may be read of it is counted once, for all reviews in one transaction.</summary>
/// <remarks>Over all rows: nobody sees the parts of every group. Versions of reviews stay, so that none tells who wrote (invariant I8).</remarks>
internal static class FreezeAnswers
{
    private const int ReviewsAtOnce = 200;

    /// <summary>Does nothing where everything is counted. Joins the caller's transaction, or opens one.</summary>
    public static async Task RunAsync(OutcomesDb db, Guid cycleId, CancellationToken cancel)
    {
        foreach (var relation in Relations.Grouped) await RunAsync(db, cycleId, relation, cancel);
    }

    /// <summary>One relation only: its stage is over, the other's is not.</summary>
    public static async Task RunAsync(OutcomesDb db, Guid cycleId, Relation relation, CancellationToken cancel)
    {
        await using var write = db.Database.CurrentTransaction is null ? await db.BeginWriteAsync(cancel) : null;
        var cycle = await db.AllRows<ReviewCycle>().AsTracking().FirstAsync(c => c.Id == cycleId, cancel);
        if (await DecideAsync(db, cycle, relation, cancel) == 0) return;
        await CountAsync(db, cycle, relation, cancel);
        cycle.AnswersCounted(relation);
        await db.SaveChangesAsync(cancel);
        if (write is not null) await write.CommitAsync(cancel);
    }

    private static async Task<int> DecideAsync(OutcomesDb db, ReviewCycle cycle, Relation relation, CancellationToken cancel)
    {
        var parts = db.AllRows<ReviewAssignment>().Where(a => a.CycleId == cycle.Id && a.Relation == relation && a.State == AssignmentState.Submitted);
        var least = cycle.MinGroupSize;
        db.NoteChangeOf<Review>();
        if (relation == Relation.Peer)
        {
            var open = db.AllRows<Review>().Where(v => v.CycleId == cycle.Id && v.PeerAnswers == GroupStanding.Open);
            return await open.Where(v => parts.Count(a => a.ReviewId == v.Id) >= least).ExecuteUpdateAsync(v => v.SetProperty(x => x.PeerAnswers, GroupStanding.Shown), cancel)
                + await open.ExecuteUpdateAsync(v => v.SetProperty(x => x.PeerAnswers, GroupStanding.TooSmall), cancel);
        }
        var waiting = db.AllRows<Review>().Where(v => v.CycleId == cycle.Id && v.UpwardAnswers == GroupStanding.Open);
        return await waiting.Where(v => parts.Count(a => a.ReviewId == v.Id) >= least).ExecuteUpdateAsync(v => v.SetProperty(x => x.UpwardAnswers, GroupStanding.Shown), cancel)
            + await waiting.ExecuteUpdateAsync(v => v.SetProperty(x => x.UpwardAnswers, GroupStanding.TooSmall), cancel);
    }

    private static async Task CountAsync(OutcomesDb db, ReviewCycle cycle, Relation relation, CancellationToken cancel)
    {
        var questions = await db.AllRows<ReviewQuestion>().AsNoTracking().Where(q => q.TemplateId == cycle.TemplateVersionId && q.Section!.Relation == relation)
            .ToDictionaryAsync(q => q.Id, cancel);
        var shown = await db.AllRows<Review>().Where(v => v.CycleId == cycle.Id
                && (relation == Relation.Peer ? v.PeerAnswers : v.UpwardAnswers) == GroupStanding.Shown && v.State != ReviewState.Cancelled)
            .OrderBy(v => v.Id).Select(v => new { v.Id, v.RevieweeId }).ToListAsync(cancel);
        foreach (var some in shown.Chunk(ReviewsAtOnce))
        {
            var ids = some.Select(review => review.Id).ToArray();
            var answers = (await GroupAnswer.Of(db, relation, ids).ToListAsync(cancel)).ToLookup(answer => answer.ReviewId);
            var counted = some.SelectMany(review => GroupCount.Of(review.Id, review.RevieweeId, relation, [.. answers[review.Id]], questions, cycle)).ToList();
            db.AddRange(counted);
            await db.SaveChangesAsync(cancel);
            // Memory must not grow with the cycle; the caller's own rows stay tracked.
            foreach (var row in counted) db.Entry(row).State = EntityState.Detached;
        }
    }
}
