using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Outcomes.Platform;

namespace Outcomes.Database.Backup;

/// <summary>A consistent copy of the whole database as one file, by each database's own means, while others write.</summary>
internal static class DatabaseDump
{
    public static Task TakeAsync(DatabaseOptions options, string file, CancellationToken cancel) => options.Provider switch
    {
        DatabaseProvider.Sqlite => CopySqliteAsync(options.ConnectionString, $"Data Source={file};Pooling=False", cancel),
        DatabaseProvider.Postgres => RunAsync(options, "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"], cancel),
        _ => throw new RuleBroken("backup-not-built", "Back SQL Server up with its own BACKUP DATABASE, and the data folder with your file backup."),
    };

    public static Task PutBackAsync(DatabaseOptions options, string file, CancellationToken cancel) => options.Provider switch
    {
        DatabaseProvider.Sqlite => CopySqliteAsync($"Data Source={file};Mode=ReadOnly;Pooling=False", options.ConnectionString, cancel),
        DatabaseProvider.Postgres =>
            RunAsync(options, "pg_restore", ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", file], cancel),
        _ => throw new RuleBroken("restore-not-built", "Restore SQL Server with its own RESTORE DATABASE."),
    };

    /// <exception cref="RuleBroken">The copy is damaged; nothing was replaced yet.</exception>
    public static async Task CheckAsync(DatabaseOptions options, string file, CancellationToken cancel)
    {
        if (options.Provider != DatabaseProvider.Sqlite) return;      // pg_restore checks while it reads, in one transaction
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (await command.ExecuteScalarAsync(cancel) is not "ok")
                throw new RuleBroken("damaged-backup", "The database in this archive is damaged. Take another backup.");
        }
        catch (SqliteException)
        {
            throw new RuleBroken("damaged-backup", "The database in this archive is damaged. Take another backup.");
        }
    }

    // SQLite's online backup: pages are copied under its own locks, so the copy is one moment's state.
    private static async Task CopySqliteAsync(string from, string to, CancellationToken cancel)
    {
        await using var source = new SqliteConnection(from);
        await using var target = new SqliteConnection(to);
        await source.OpenAsync(cancel);
        await target.OpenAsync(cancel);
        source.BackupDatabase(target);
    }

    private static async Task RunAsync(DatabaseOptions options, string tool, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        var start = new ProcessStartInfo(tool,
            [.. arguments, $"--host={connection.Host}", $"--port={connection.Port}", $"--username={connection.Username}", $"--dbname={connection.Database}"])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Never on the command line, where every user of the machine could read it.
        if (connection.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        using var process = Start(start);
        var said = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new RuleBroken("database-tool-failed", $"{tool} refused: {said.Trim()}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new RuleBroken("database-tool-missing", $"{start.FileName} did not start.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new RuleBroken("database-tool-missing",
                $"{start.FileName} is not on the PATH. Install the PostgreSQL client tools of your server's version.");
        }
    }
}
