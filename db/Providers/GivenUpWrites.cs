using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>Of writers who wait for each other, the database gives one up, and keeps nothing of it:
/// whoever sent it is told with 503 to send it again.</summary>
/// <remarks>SQLSTATE 40P01 and 40001 (PostgreSQL, appendix A); errors 1205 and 3960 (SQL Server); SQLITE_BUSY,
/// where another process writes for longer than a command waits.</remarks>
internal sealed class GivenUpWrites : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => TellOf(eventData);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        TellOf(eventData);
        return Task.CompletedTask;
    }

    public void SaveChangesFailed(DbContextErrorEventData eventData) => Tell(eventData.Exception);

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Exception);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Tell(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Exception);
        return Task.CompletedTask;
    }

    // Of a save, the save itself tells: not every statement of a batch fails as a command.
    private static void TellOf(CommandErrorEventData failed)
    {
        if (failed.CommandSource != CommandSource.SaveChanges) Tell(failed.Exception);
    }

    private static void Tell(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (IsGivenUp(cause)) throw new Busy(failure);
    }

    private static bool IsGivenUp(Exception cause) => cause switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        SqlException server => server.Number is 1205 or 3960,
        SqliteException sqlite => sqlite.SqliteErrorCode == 5,
        _ => false,
    };
}
