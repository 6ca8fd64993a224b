using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Keeps the progress of objectives right over all rows, unseen ones included: it must not differ by viewer.</summary>
public static class ObjectiveProgress
{
    /// <summary>Weighted mean of the known parts; unknown parts and those of weight 0 are left out and the rest renormalised (invariant I3).</summary>
    /// <returns>0..1; absent = nothing known.</returns>
    public static decimal? Of(IEnumerable<(decimal Weight, decimal? Progress)> parts)
    {
        decimal sum = 0, weights = 0;
        foreach (var (weight, progress) in parts)
        {
            if (progress is not { } known || weight <= 0) continue;
            sum += weight * known;
            weights += weight;
        }
        return weights == 0 ? null : Math.Clamp(Math.Round(sum / weights, 6), 0, 1);
    }

    /// <summary>Reckons an objective and everything it contributes to, up to the top. Call under the lock of the graph.</summary>
    /// <remarks>It is what follows from other changes: no version is raised and nothing is audited by it.</remarks>
    internal static async Task RaiseAsync(OutcomesDb db, Guid objectiveId, CancellationToken cancel)
    {
        var now = db.Now;
        // A circle cannot come about here; were one written by hand, this must still end.
        var seen = new HashSet<Guid>();
        for (Guid? next = objectiveId; next is { } id && seen.Add(id);)
        {
            var progress = await ReckonAsync(db, id, cancel);
            var row = db.AllRows<Objective>().Where(objective => objective.Id == id);
            await row.Where(objective => objective.Progress != progress).ExecuteUpdateAsync(
                set => set.SetProperty(objective => objective.Progress, progress).SetProperty(objective => objective.UpdatedAt, now), cancel);
            next = await row.Select(objective => objective.ParentObjectiveId).FirstOrDefaultAsync(cancel);
        }
        db.NoteChangeOf<Objective>();
    }

    /// <summary>Reckons every objective anew from its parts: after imports and for the demo company. Call inside a transaction, after everything is saved.</summary>
    public static async Task RebuildAsync(OutcomesDb db, CancellationToken cancel)
    {
        var rows = await db.AllRows<Objective>().AsTracking().ToDictionaryAsync(objective => objective.Id, cancel);
        var keyResults = (await db.AllRows<KeyResult>().Select(key => new { key.ObjectiveId, key.Weight, key.Progress }).ToListAsync(cancel))
            .ToLookup(key => key.ObjectiveId, key => (key.Weight, key.Progress));
        var children = rows.Values.Where(row => row.ParentObjectiveId is not null).ToLookup(row => row.ParentObjectiveId);
        var done = new HashSet<Guid>();
        foreach (var row in rows.Values) Settle(row, keyResults, children, done);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<decimal?> ReckonAsync(OutcomesDb db, Guid id, CancellationToken cancel)
    {
        var parts = await db.AllRows<KeyResult>().Where(key => key.ObjectiveId == id).Select(key => new { key.Weight, key.Progress }).ToListAsync(cancel);
        var children = await db.AllRows<Objective>().Where(child => child.ParentObjectiveId == id && ObjectiveStates.Counting.Contains(child.State))
            .Select(child => new { child.Weight, child.Progress }).ToListAsync(cancel);
        return Of(parts.Concat(children).Select(part => (part.Weight, part.Progress)));
    }

    private static void Settle(
        Objective row, ILookup<Guid, (decimal, decimal?)> keyResults, ILookup<Guid?, Objective> children, HashSet<Guid> done)
    {
        if (!done.Add(row.Id)) return;
        foreach (var child in children[row.Id]) Settle(child, keyResults, children, done);
        row.TakeProgress(Of(keyResults[row.Id].Concat(children[row.Id]
            .Where(child => ObjectiveStates.Counting.Contains(child.State)).Select(child => (child.Weight, child.Progress)))));
    }
}
