using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Counts once a day how far each relation of a cycle is, over the reviews that everybody of HR may read.</summary>
internal static class ProgressCount
{
    public static async Task RunAsync(Databases databases, Guid cycleId, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("review-progress"));
        await using var write = await db.BeginWriteAsync(cancel);
        await db.LockGraphAsync(ReviewCycle.Lock, cancel);
        var today = db.Today;
        var known = await db.Set<CycleProgress>().AsTracking().Where(p => p.CycleId == cycleId).ToDictionaryAsync(p => p.Relation, cancel);
        if (known.Count > 0 && known.Values.All(row => row.CountedOn == today)) return;
        var smallest = await db.Set<ReviewCycle>().Where(c => c.Id == cycleId).Select(c => c.MinGroupSize).FirstAsync(cancel);
        var counts = await Parts(db, cycleId).GroupBy(a => a.Relation).Select(group => new
        {
            Relation = group.Key,
            Asked = group.Count(),
            Submitted = group.Count(a => a.State == AssignmentState.Submitted),
            Declined = group.Count(a => a.State == AssignmentState.Declined),
            Expired = group.Count(a => a.State == AssignmentState.Expired),
        }).ToListAsync(cancel);
        var told = counts.Where(count => !Relations.Grouped.Contains(count.Relation) || count.Asked >= smallest).ToList();
        // A row that stayed behind would never be of today, and everything would be counted at every sweep instead of once a day (invariant I8).
        db.RemoveRange(known.Values.Where(row => told.TrueForAll(count => count.Relation != row.Relation)));
        foreach (var count in told)
        {
            if (!known.TryGetValue(count.Relation, out var row)) db.Add(row = new CycleProgress(cycleId, count.Relation));
            row.Count(count.Asked, count.Submitted, count.Declined, count.Expired, today);
        }
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    // Counted with the rest, the reviews of HR and of their managers would be the total less the rows that such a member of HR sees (invariant I10).
    private static IQueryable<ReviewAssignment> Parts(OutcomesDb db, Guid cycleId)
    {
        var ofHR = db.Set<RoleAssignment>().Where(held => held.Role == Role.HR && (held.ValidTo == null || held.ValidTo >= db.Today)).Select(held => held.PersonId);
        return db.Set<ReviewAssignment>().Where(a => a.CycleId == cycleId && a.State != AssignmentState.Cancelled && !AssignmentStates.BeforeRequest.Contains(a.State)
            && !ofHR.Contains(a.RevieweeId) && !db.Set<ManagerClosure>().Any(c => c.AncestorId == a.RevieweeId && c.Depth == 1 && ofHR.Contains(c.DescendantId)));
    }
}
