using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Keeps the progress of objectives right over all rows, unseen ones included: it must not differ by viewer.</summary>
public static class ObjectiveProgress
{
    private const int BatchSize = 1000;

    /// <summary>Weighted mean of the known parts; unknown parts and those of weight 0 are left out and the rest renormalised (invariant I3).</summary>
    /// <returns>0..1; absent = nothing known.</returns>
    public static decimal? Of(IEnumerable<(decimal Weight, decimal? Progress)> parts)
    {
        var mean = new WeightedMean();
        foreach (var (weight, progress) in parts) mean.Add(weight, progress);
        return mean.Value;
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
    /// <remarks>One statement for all that nothing contributes to; of the others memory holds a few numbers. Only rows whose progress changes are written.</remarks>
    public static async Task RebuildAsync(OutcomesDb db, CancellationToken cancel)
    {
        await LeafProgress.ReckonAsync(db, cancel);
        var changed = (await ProgressTree.LoadAsync(db, cancel)).Changed().ToDictionary(row => row.Id, row => row.Progress);
        foreach (var batch in changed.Keys.Chunk(BatchSize))
        {
            foreach (var row in await db.AllRows<Objective>().AsTracking().Where(objective => batch.Contains(objective.Id)).ToListAsync(cancel)) row.TakeProgress(changed[row.Id]);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<decimal?> ReckonAsync(OutcomesDb db, Guid id, CancellationToken cancel)
    {
        var parts = await db.AllRows<KeyResult>().Where(key => key.ObjectiveId == id).Select(key => new { key.Weight, key.Progress }).ToListAsync(cancel);
        var children = await db.AllRows<Objective>().Where(child => child.ParentObjectiveId == id && ObjectiveStates.Counting.Contains(child.State))
            .Select(child => new { child.Weight, child.Progress }).ToListAsync(cancel);
        return Of(parts.Concat(children).Select(part => (part.Weight, part.Progress)));
    }
}
