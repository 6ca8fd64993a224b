using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Platform;

/// <summary>A transaction that holds the writer's turn until it is committed or disposed. One that is begun inside another is a part of it.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly IDisposable? turn;
    private readonly WriteTransaction? outer;
    private readonly Action? ended;
    private bool isCommitted;
    private bool isOver;
    private bool isBroken;

    internal WriteTransaction(IDbContextTransaction transaction, IDisposable turn, Action ended) =>
        (this.transaction, this.turn, this.ended) = (transaction, turn, ended);

    private WriteTransaction(WriteTransaction outer) => (transaction, this.outer) = (outer.transaction, outer);

    /// <summary>For a verb that begins its own write inside another's: it is committed with that, or not at all.</summary>
    internal WriteTransaction Inner() => new(this);

    /// <exception cref="InvalidOperationException">A write inside this one was given up, so that its half cannot be kept.</exception>
    public async Task CommitAsync(CancellationToken cancel)
    {
        if (isBroken) throw new InvalidOperationException("A write inside this one was disposed without its commit.");
        if (outer is null) await transaction.CommitAsync(cancel);
        isCommitted = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (isOver) return;
        isOver = true;
        if (outer is not null)
        {
            outer.isBroken |= !isCommitted;
            return;
        }
        await transaction.DisposeAsync();
        turn?.Dispose();
        ended?.Invoke();
    }
}
