using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>The progress of all objectives that no other contributes to, out of their key results, in one statement: most objectives are such.</summary>
internal static class LeafProgress
{
    // Half of the last digit that is stored.
    private const decimal Nothing = 0.0000005m;

    public static async Task ReckonAsync(OutcomesDb db, CancellationToken cancel)
    {
        var now = db.Now;
        var all = db.AllRows<Objective>();
        var known = db.AllRows<KeyResult>().Where(key => key.Progress != null && key.Weight > 0);
        await all.Where(leaf => !all.Any(child => child.ParentObjectiveId == leaf.Id))
            .Select(leaf => new
            {
                Row = leaf,
                Weight = known.Where(key => key.ObjectiveId == leaf.Id).Sum(key => key.Weight),
                Sum = known.Where(key => key.ObjectiveId == leaf.Id).Sum(key => key.Weight * key.Progress) ?? 0,
            })
            .Where(leaf => leaf.Weight == 0 ? leaf.Row.Progress != null : leaf.Row.Progress == null
                || leaf.Sum - (leaf.Row.Progress * leaf.Weight) > Nothing * leaf.Weight || (leaf.Row.Progress * leaf.Weight) - leaf.Sum > Nothing * leaf.Weight)
            .ExecuteUpdateAsync(set => set
                .SetProperty(leaf => leaf.Row.Progress, leaf => leaf.Weight == 0 ? null : leaf.Sum / leaf.Weight)
                .SetProperty(leaf => leaf.Row.UpdatedAt, now), cancel);
        db.NoteChangeOf<Objective>();
    }
}
