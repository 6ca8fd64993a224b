using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Keeps the closure of managers right as people change managers with all who report to them. Call under the lock <see cref="Graphs.Managers"/>.</summary>
internal static class ManagerGraph
{
    /// <summary>Looks at every primary line that is valid on some day of the new one, lines to come included.</summary>
    /// <exception cref="RuleBroken">The manager would report to themselves.</exception>
    public static async Task RefuseCycleAsync(OutcomesDb db, Guid personId, Guid managerId, DateOnly from, DateOnly? to, CancellationToken cancel)
    {
        var seen = new HashSet<Guid> { managerId };
        for (Guid[] level = [managerId]; level.Length > 0;)
        {
            if (level.Contains(personId))
                throw new RuleBroken("manager-cycle", "A manager cannot report to somebody below them. Choose somebody who does not report to this person.", "ManagerId");
            var above = await db.Set<ReportingLine>().Where(line => level.Contains(line.PersonId) && line.Kind == LineKind.Primary
                && (line.ValidTo == null || line.ValidTo >= from) && (to == null || line.ValidFrom <= to)).Select(line => line.ManagerId).ToListAsync(cancel);
            level = [.. above.Where(seen.Add)];
        }
    }

    /// <summary>Takes the person, and all below, from under the managers above them.</summary>
    public static async Task DetachAsync(OutcomesDb db, Guid personId, CancellationToken cancel)
    {
        var chain = db.Set<ManagerClosure>().Where(row => row.PrimaryDepth != null);
        var above = await chain.Where(row => row.DescendantId == personId).Select(row => row.AncestorId).ToListAsync(cancel);
        var reached = chain.Where(row => above.Contains(row.AncestorId) && (row.DescendantId == personId
            || db.Set<ManagerClosure>().Any(below => below.AncestorId == personId && below.PrimaryDepth != null && below.DescendantId == row.DescendantId)));
        await reached.Where(row => !row.IsDotted).ExecuteDeleteAsync(cancel);
        // What is left of them is dotted: it stays, and loses its place in the chain.
        await db.Set<ManagerClosure>().Where(row => row.IsDotted && above.Contains(row.AncestorId) && (row.DescendantId == personId
            || db.Set<ManagerClosure>().Any(below => below.AncestorId == personId && below.PrimaryDepth != null && below.DescendantId == row.DescendantId)))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.PrimaryDepth, (int?)null), cancel);
        Closures.NoteChanges(db);
    }

    /// <summary>Puts the person, and all below, under the manager and all above.</summary>
    public static async Task AttachAsync(OutcomesDb db, Guid personId, Guid managerId, CancellationToken cancel)
    {
        var above = await db.Set<ManagerClosure>().Where(row => row.DescendantId == managerId && row.PrimaryDepth != null)
            .Select(row => new { row.AncestorId, Depth = row.PrimaryDepth ?? 0 }).ToListAsync(cancel);
        await AttachToAsync(db, personId, managerId, 1, cancel);
        foreach (var upper in above) await AttachToAsync(db, personId, upper.AncestorId, upper.Depth + 1, cancel);
        Closures.NoteChanges(db);
    }

    private static async Task AttachToAsync(OutcomesDb db, Guid personId, Guid ancestorId, int depth, CancellationToken cancel)
    {
        var sql = new ClosureSql(db);
        var known = await db.Set<ManagerClosure>().AsTracking().Where(row => row.AncestorId == ancestorId && row.IsDotted).ToListAsync(cancel);
        var below = await db.Set<ManagerClosure>().Where(row => row.AncestorId == personId && row.PrimaryDepth != null)
            .Select(row => new { row.DescendantId, Depth = row.PrimaryDepth ?? 0 }).ToDictionaryAsync(row => row.DescendantId, row => row.Depth, cancel);
        below[personId] = 0;
        foreach (var row in known)
            if (below.TryGetValue(row.DescendantId, out var further)) row.PrimaryDepth = depth + further;
        await db.SaveChangesAsync(cancel);
        if (!known.Exists(row => row.DescendantId == personId))
            await sql.RunAsync($$"""
                INSERT INTO {{sql.ManagerClosures}} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted") VALUES ({0}, {1}, {2}, {2}, {{sql.False}})
                """, cancel, ancestorId, personId, depth);
        await sql.RunAsync($$"""
            INSERT INTO {{sql.ManagerClosures}} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted")
            SELECT {0}, below."DescendantId", {1} + below."PrimaryDepth", {1} + below."PrimaryDepth", {{sql.False}} FROM {{sql.ManagerClosures}} below
            WHERE below."AncestorId" = {2} AND below."PrimaryDepth" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM {{sql.ManagerClosures}} known WHERE known."AncestorId" = {0} AND known."DescendantId" = below."DescendantId")
            """, cancel, ancestorId, depth, personId);
    }
}
