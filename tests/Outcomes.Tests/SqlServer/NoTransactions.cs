using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Tests.SqlServer;

/// <summary>Transactions of a database to which nothing is sent.</summary>
internal sealed class NoTransactions : IDbContextTransactionManager
{
    public IDbContextTransaction? CurrentTransaction => null;

    public IDbContextTransaction BeginTransaction() => new Nothing();

    public Task<IDbContextTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default) => Task.FromResult(BeginTransaction());

    public void CommitTransaction() { }

    public Task CommitTransactionAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void RollbackTransaction() { }

    public Task RollbackTransactionAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void ResetState() { }

    public Task ResetStateAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    private sealed class Nothing : IDbContextTransaction
    {
        public Guid TransactionId { get; } = Guid.NewGuid();

        public void Commit() { }

        public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Rollback() { }

        public Task RollbackAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
