using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Outcomes.Database.Bulk;

/// <summary>SQLite while an empty file is filled in one transaction: a rollback journal, which needs no copy of pages that are new,
/// instead of a log that holds all of them a second time; and a cache of its own size, but no mapped pages. Does nothing on other databases.</summary>
/// <remarks>As safe as the log: a killed process leaves the file as it was. Where somebody else has the file open, the log stays.</remarks>
internal sealed class QuietFile : IAsyncDisposable
{
    private readonly SqliteConnection? connection;

    private QuietFile(SqliteConnection? connection) => this.connection = connection;

    /// <summary>Before the transaction begins.</summary>
    /// <param name="cacheKiB">Of pages; sorting for an index takes as much again.</param>
    public static async Task<QuietFile> BeginAsync(DbContext db, int cacheKiB, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection) return new QuietFile(null);
        await db.Database.OpenConnectionAsync(cancel);
        Run(connection, $"PRAGMA cache_size=-{cacheKiB}; PRAGMA mmap_size=0");
        try
        {
            Run(connection, "PRAGMA journal_mode=DELETE");
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == 5)   // SQLITE_BUSY
        {
            // The log does the same in twice the writing.
        }
        return new QuietFile(connection);
    }

    /// <summary>After the transaction ended.</summary>
    public ValueTask DisposeAsync()
    {
        if (connection is not null) Run(connection, SqliteTuning.Pragmas);
        return ValueTask.CompletedTask;
    }

    private static void Run(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 1;
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
