using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Keeps the due moments of open parts right when stages move or reviewers do.</summary>
/// <remarks>What was given back loses no day that HR gave it: what its author has written meanwhile would go with the day. A group follows its stage, with which it is counted.</remarks>
internal static class PartDays
{
    /// <summary>Open parts follow the stage that was moved, and no other: one statement for each relation and zone. Call inside a write.</summary>
    /// <param name="parts">Of this cycle.</param>
    /// <param name="cycle">With its stages.</param>
    public static async Task FollowStageAsync(OutcomesDb db, IQueryable<ReviewAssignment> parts, ReviewCycle cycle, StageKind moved, CancellationToken cancel)
    {
        var days = new StageDays(cycle);
        // What has no stage of its own is due with the manager's (StageDays).
        var relations = Enum.GetValues<Relation>().Where(relation => ReviewCycle.StageOf(relation) == moved
            || (moved == StageKind.Manager && cycle.Stages.All(stage => stage.Kind != ReviewCycle.StageOf(relation)))).ToList();
        var open = parts.Where(a => relations.Contains(a.Relation) && AssignmentStates.Open.Contains(a.State));
        foreach (var kind in await open.Select(a => new { a.Relation, a.TimeZoneSnapshot }).Distinct().ToListAsync(cancel))
        {
            var (dueOn, dueAt, closesAt) = days.Of(kind.Relation, kind.TimeZoneSnapshot);
            await open.Where(a => a.Relation == kind.Relation && a.TimeZoneSnapshot == kind.TimeZoneSnapshot)
                .Where(a => a.HandedIn == null || Relations.Grouped.Contains(a.Relation) || a.ClosesAtUtc < closesAt)
                .ExecuteUpdateAsync(row => row.SetProperty(a => a.DueOn, dueOn).SetProperty(a => a.DueAtUtc, dueAt).SetProperty(a => a.ClosesAtUtc, closesAt), cancel);
        }
        db.NoteChangeOf<ReviewAssignment>();
    }

    /// <summary>The open parts of one person end when their days end where they live now. Call inside a write.</summary>
    /// <param name="parts">Of this cycle and this person.</param>
    /// <param name="cycle">With its stages.</param>
    public static async Task FollowPersonAsync(OutcomesDb db, IQueryable<ReviewAssignment> parts, ReviewCycle cycle, string zoneId, CancellationToken cancel)
    {
        var days = new StageDays(cycle);
        foreach (var part in await parts.Where(a => AssignmentStates.Open.Contains(a.State)).Select(a => new { a.Id, a.Relation, a.DueOn, IsGivenBack = a.HandedIn != null }).ToListAsync(cancel))
        {
            var (dueOn, dueAt, closesAt) = days.Of(part.Relation, zoneId);
            if (part.IsGivenBack && part.DueOn != dueOn && !Relations.Grouped.Contains(part.Relation))
                (dueOn, dueAt, closesAt) = (part.DueOn, LocalDay.EndOf(part.DueOn, zoneId), LocalDay.EndOf(part.DueOn, zoneId));
            await parts.Where(a => a.Id == part.Id).ExecuteUpdateAsync(row => row.SetProperty(a => a.TimeZoneSnapshot, zoneId)
                .SetProperty(a => a.DueOn, dueOn).SetProperty(a => a.DueAtUtc, dueAt).SetProperty(a => a.ClosesAtUtc, closesAt), cancel);
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
        var cycleIds = await open.Select(a => a.CycleId).Distinct().ToListAsync(cancel);
        foreach (var cycle in await db.Set<ReviewCycle>().Include(c => c.Stages).Where(c => cycleIds.Contains(c.Id)).ToListAsync(cancel))
            await PartDays.FollowPersonAsync(db, open.Where(a => a.CycleId == cycle.Id), cycle, zone, cancel);
        await write.CommitAsync(cancel);
    }
}
