using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A write that may change progress: it holds the lock of the alignment graph, and raises progress up the tree before it commits.</summary>
internal sealed class ObjectiveWrite : IAsyncDisposable
{
    private readonly OutcomesDb db;
    private readonly WriteTransaction write;

    private ObjectiveWrite(OutcomesDb db, WriteTransaction write) => (this.db, this.write) = (db, write);

    public static async Task<ObjectiveWrite> BeginAsync(OutcomesDb db, CancellationToken cancel) =>
        new(db, await db.BeginWriteAsync(() => db.LockGraphAsync(AlignmentGraph.Name, cancel), cancel));

    /// <summary>Saves, reckons the progress of the objective and of all it contributes to, and commits.</summary>
    /// <param name="alsoFrom">Another place from which to reckon upwards: the parent it has left.</param>
    public async Task SaveAsync(Objective objective, CancellationToken cancel, Guid? alsoFrom = null)
    {
        await db.SaveChangesAsync(cancel);
        await ObjectiveProgress.RaiseAsync(db, objective.Id, cancel);
        if (alsoFrom is { } left) await ObjectiveProgress.RaiseAsync(db, left, cancel);
        await write.CommitAsync(cancel);
    }

    public ValueTask DisposeAsync() => write.DisposeAsync();
}
