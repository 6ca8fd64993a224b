using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Keeps the closure of units right as units come and move with all that lies below them. Call under the lock <see cref="Graphs.Units"/>.</summary>
internal static class UnitGraph
{
    /// <exception cref="RuleBroken">The unit would lie in itself.</exception>
    public static async Task RefuseCycleAsync(OutcomesDb db, Guid unitId, Guid? parentId, CancellationToken cancel)
    {
        if (await db.Set<OrgUnitClosure>().AnyAsync(row => row.AncestorId == unitId && row.DescendantId == parentId, cancel))
            throw new RuleBroken("unit-cycle", "A unit cannot lie in itself. Choose a parent that is not below it.", "ParentId");
    }

    /// <summary>After a new unit was saved.</summary>
    public static async Task AddAsync(OutcomesDb db, Guid unitId, Guid? parentId, CancellationToken cancel)
    {
        db.Add(new OrgUnitClosure(unitId, unitId, 0));
        await db.SaveChangesAsync(cancel);
        await AttachAsync(db, unitId, parentId, cancel);
    }

    /// <summary>After a unit was given another parent.</summary>
    public static async Task MoveAsync(OutcomesDb db, Guid unitId, Guid? parentId, CancellationToken cancel)
    {
        var above = await db.Set<OrgUnitClosure>().Where(row => row.DescendantId == unitId && row.Depth > 0).Select(row => row.AncestorId).ToListAsync(cancel);
        await db.Set<OrgUnitClosure>().Where(row => above.Contains(row.AncestorId)
            && db.Set<OrgUnitClosure>().Any(below => below.AncestorId == unitId && below.DescendantId == row.DescendantId)).ExecuteDeleteAsync(cancel);
        await AttachAsync(db, unitId, parentId, cancel);
    }

    private static async Task AttachAsync(OutcomesDb db, Guid unitId, Guid? parentId, CancellationToken cancel)
    {
        var sql = new ClosureSql(db);
        if (parentId is { } parent)
            await sql.RunAsync($$"""
                INSERT INTO {{sql.UnitClosures}} ("AncestorId", "DescendantId", "Depth")
                SELECT above."AncestorId", below."DescendantId", above."Depth" + below."Depth" + 1
                FROM {{sql.UnitClosures}} above CROSS JOIN {{sql.UnitClosures}} below
                WHERE above."DescendantId" = {0} AND below."AncestorId" = {1}
                """, cancel, parent, unitId);
        Closures.NoteChanges(db);
    }
}
