using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Brings what hangs on a cycle in line with the cycle's state and with the time. Runs after every step of a cycle and every hour; running twice changes nothing.</summary>
/// <remarks>Some hundreds of rows in one transaction: others write meanwhile, memory stays flat, and a sweep that was cut off is taken up by the next.</remarks>
public sealed class CycleSweep(Databases databases)
{
    private const int RowsAtOnce = 500;

    public async Task RunAsync(Guid cycleId, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("review-sweep"));
        var cycle = await db.Set<ReviewCycle>().Include(c => c.Stages).FirstOrDefaultAsync(c => c.Id == cycleId, cancel);
        switch (cycle?.State)
        {
            case CycleState.Collecting:
                await CollectAsync(cycle, DateOnly.FromDateTime(db.Now), db.Now, cancel);
                break;
            case CycleState.Calibrating or CycleState.Sharing:
                await EndWritingAsync(cycle, cancel);
                break;
            case CycleState.Cancelled:
                await CancelAsync(cycleId, cancel);
                break;
            default:
                return;
        }
        await ProgressCount.RunAsync(databases, cycleId, cancel);
    }

    private async Task CollectAsync(ReviewCycle cycle, DateOnly today, DateTime now, CancellationToken cancel)
    {
        if (cycle.HasOpened(today))
            await EachAsync<Review>(v => v.CycleId == cycle.Id && v.State == ReviewState.NotStarted, v => v.Open(Party.System), cancel);
        if (cycle.Stages.Any(stage => stage.Kind == StageKind.Peer && stage.OpensOn <= today))
            await EachAsync<ReviewAssignment>(a => a.CycleId == cycle.Id && a.State == AssignmentState.Approved, a => a.Request(Party.System), cancel);
        // A review cannot end without its manager's part: that one is late, and stays open.
        await ExpireAsync(a => a.CycleId == cycle.Id && a.Relation != Relation.Manager && a.ClosesAtUtc <= now && AssignmentStates.Open.Contains(a.State), cancel);
        foreach (var relation in Relations.Grouped)
            if (IsOverEverywhere(cycle, relation, now)) await FreezeAsync(cycle.Id, relation, cancel);
    }

    private async Task EndWritingAsync(ReviewCycle cycle, CancellationToken cancel)
    {
        // A manager may still write: a review that had not begun when HR went on must not be shut to them for ever.
        await EachAsync<Review>(v => v.CycleId == cycle.Id && v.State == ReviewState.NotStarted, v => v.Open(Party.System), cancel);
        await ExpireAsync(a => a.CycleId == cycle.Id && a.Relation != Relation.Manager && AssignmentStates.Open.Contains(a.State), cancel);
        foreach (var relation in Relations.Grouped) await FreezeAsync(cycle.Id, relation, cancel);
        // No session is open any more: what a manager hands in late stands as it is.
        if (cycle.State == CycleState.Sharing)
            await EachAsync<Review>(v => v.CycleId == cycle.Id && v.State == ReviewState.ReadyForCalibration, v => v.Calibrate(Party.System), cancel);
    }

    private async Task CancelAsync(Guid cycleId, CancellationToken cancel)
    {
        await EachAsync<ReviewAssignment>(a => a.CycleId == cycleId && AssignmentStates.Open.Contains(a.State), a => a.Cancel(Party.System), cancel);
        await EachAsync<Review>(v => v.CycleId == cycleId && !ReviewStates.Terminal.Contains(v.State), v => v.Cancel(Party.System), cancel);
    }

    // The last zone on earth is twelve hours behind UTC: no reviewer's day of grace can be later.
    private static bool IsOverEverywhere(ReviewCycle cycle, Relation relation, DateTime now) => cycle.Stages.Any(stage =>
        stage.Kind == ReviewCycle.StageOf(relation) && LocalDay.EndOf(stage.DueOn.AddDays(stage.GraceDays), "Etc/GMT+12") <= now);

    private async Task FreezeAsync(Guid cycleId, Relation relation, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("review-sweep"));
        await using var write = await db.BeginWriteAsync(cancel);
        await db.LockGraphAsync(ReviewCycle.Lock, cancel);
        await FreezeAnswers.RunAsync(db, cycleId, relation, cancel);
        await write.CommitAsync(cancel);
    }

    private Task ExpireAsync(Expression<Func<ReviewAssignment, bool>> which, CancellationToken cancel) =>
        EachAsync<ReviewAssignment>(parts => parts.Include(a => a.Responses).ThenInclude(r => r.Citations).AsSplitQuery().Where(which), a => a.Expire(Party.System), cancel);

    private Task EachAsync<T>(Expression<Func<T, bool>> which, Action<T> act, CancellationToken cancel) where T : Aggregate =>
        EachAsync<T>(rows => rows.Where(which), act, cancel);

    private async Task EachAsync<T>(Func<IQueryable<T>, IQueryable<T>> which, Action<T> act, CancellationToken cancel) where T : Aggregate
    {
        for (var count = RowsAtOnce; count == RowsAtOnce;)
        {
            await using var db = databases.Open(Viewer.System("review-sweep"));
            await using var write = await db.BeginWriteAsync(cancel);
            await db.LockGraphAsync(ReviewCycle.Lock, cancel);
            var rows = await which(db.Set<T>().AsTracking()).OrderBy(row => row.Id).Take(RowsAtOnce).ToListAsync(cancel);
            foreach (var row in rows) act(row);
            await db.SaveChangesAsync(cancel);
            await write.CommitAsync(cancel);
            count = rows.Count;
        }
    }
}
