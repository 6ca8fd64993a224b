using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>Brings a database from empty, or from any older version, to this one. Safe to start twice at once and to be killed in the middle.</summary>
public sealed class Migrator(Databases databases, DatabaseOptions options)
{
    /// <returns>The migrations that were applied now, oldest first.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel)
    {
        System.IO.Directory.CreateDirectory(options.DataFolder);
        await using var alone = await FolderLock.TakeAsync(Path.Combine(options.DataFolder, "migrate.lock"), cancel);
        await using var db = databases.Open(Viewer.System("migrate"));
        if (options.Provider == DatabaseProvider.Sqlite) await ForgetKilledMigrationAsync(db, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync(cancel);
        return pending;
    }

    // A process killed while migrating SQLite leaves its row in EF's lock table, and the next one would wait for ever.
    // The folder lock above is released by the operating system, so whoever holds it may clear the row.
    private static async Task ForgetKilledMigrationAsync(OutcomesDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL "
            + "CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); "
            + "DELETE FROM \"__EFMigrationsLock\";", cancel);
    }
}
