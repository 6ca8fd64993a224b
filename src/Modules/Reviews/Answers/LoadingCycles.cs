using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Loads the cycle in which something is done.</summary>
internal static class LoadingCycles
{
    /// <summary>The cycle of a review in which something is done now.</summary>
    /// <exception cref="RuleBroken">It is paused or over.</exception>
    public static async Task<ReviewCycle> RunningCycleAsync(this OutcomesDb db, Review review, CancellationToken cancel)
    {
        var cycle = await db.Set<ReviewCycle>().FirstAsync(c => c.Id == review.CycleId, cancel);
        if (cycle.State == CycleState.Paused) throw new RuleBroken("cycle-paused", "This cycle is paused. Go on when it is resumed.");
        return CycleStates.Running.Contains(cycle.State) ? cycle : throw new RuleBroken("cycle-over", $"This cycle is {cycle.State}: nothing more is done in it.");
    }
}
