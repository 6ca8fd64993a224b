using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Keeps the due moments of open parts right when stages move or reviewers do: one statement for each relation and zone.</summary>
internal static class PartDays
{
    /// <param name="parts">Of this cycle; only the open ones change. Call inside a write.</param>
    /// <param name="cycle">With its stages.</param>
    public static async Task FollowAsync(OutcomesDb db, IQueryable<ReviewAssignment> parts, ReviewCycle cycle, CancellationToken cancel)
    {
        var open = parts.Where(a => AssignmentStates.Open.Contains(a.State));
        var days = new StageDays(cycle);
        foreach (var kind in await open.Select(a => new { a.Relation, a.TimeZoneSnapshot }).Distinct().ToListAsync(cancel))
        {
            var (dueOn, dueAt, closesAt) = days.Of(kind.Relation, kind.TimeZoneSnapshot);
            await open.Where(a => a.Relation == kind.Relation && a.TimeZoneSnapshot == kind.TimeZoneSnapshot)
                .ExecuteUpdateAsync(row => row.SetProperty(a => a.DueOn, dueOn).SetProperty(a => a.DueAtUtc, dueAt).SetProperty(a => a.ClosesAtUtc, closesAt), cancel);
        }
        db.NoteChangeOf<ReviewAssignment>();
    }
}

/// <summary>Open parts follow their reviewer to another zone.</summary>
internal sealed class WhenReviewerMoved(OutcomesDb db) : IHandle<Directory.PersonZoneChanged>
{
    public async Task HandleAsync(Directory.PersonZoneChanged happened, CancellationToken cancel)
    {
        var zone = await db.Set<Directory.Person>().Where(p => p.Id == happened.PersonId).Select(p => p.TimeZoneId).FirstOrDefaultAsync(cancel);
        if (zone is null) return;
        await using var write = await db.BeginWriteAsync(cancel);
        var open = db.Set<ReviewAssignment>().Where(a => a.ReviewerId == happened.PersonId && AssignmentStates.Open.Contains(a.State));
        await open.ExecuteUpdateAsync(row => row.SetProperty(a => a.TimeZoneSnapshot, zone), cancel);
        var cycleIds = await open.Select(a => a.CycleId).Distinct().ToListAsync(cancel);
        foreach (var cycle in await db.Set<ReviewCycle>().Include(c => c.Stages).Where(c => cycleIds.Contains(c.Id)).ToListAsync(cancel))
            await PartDays.FollowAsync(db, open.Where(a => a.CycleId == cycle.Id), cycle, cancel);
        await write.CommitAsync(cancel);
    }
}
