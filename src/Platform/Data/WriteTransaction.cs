using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Platform;

/// <summary>A transaction that holds the writer's turn until it is committed or disposed.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly IDisposable turn;
    private readonly Action ended;

    internal WriteTransaction(IDbContextTransaction transaction, IDisposable turn, Action ended) =>
        (this.transaction, this.turn, this.ended) = (transaction, turn, ended);

    public Task CommitAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        turn.Dispose();
        ended();
    }
}
