using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Keeps dotted managers in the closure: at depth 1, without their own ancestors. Call under the lock <see cref="Graphs.Managers"/>.</summary>
internal static class DottedLines
{
    /// <param name="managers">The dotted managers of the person today.</param>
    public static async Task SetAsync(OutcomesDb db, Guid personId, IReadOnlyList<Guid> managers, CancellationToken cancel)
    {
        var rows = await db.Set<ManagerClosure>().AsTracking().Where(row => row.DescendantId == personId).ToListAsync(cancel);
        foreach (var row in rows.Where(row => row.IsDotted && !managers.Contains(row.AncestorId)))
        {
            row.IsDotted = false;
            if (row.PrimaryDepth is { } depth) row.Depth = depth;
            else db.Remove(row);
        }
        foreach (var manager in managers.Distinct())
        {
            if (rows.Find(row => row.AncestorId == manager) is { } row) (row.IsDotted, row.Depth) = (true, 1);
            else db.Add(new ManagerClosure(manager, personId, primaryDepth: null, isDotted: true));
        }
        await db.SaveChangesAsync(cancel);
    }
}
