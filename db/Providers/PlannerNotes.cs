using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Database;

/// <summary>Every night, and after much was written: what SQLite's planner knows of the tables is taken anew where they have grown.
/// Other databases see to it themselves.</summary>
/// <remarks>sqlite.org/pragma.html#pragma_optimize: 0x10002 looks at all tables and reads no more than a part of each.</remarks>
internal sealed class PlannerNotes(Databases databases) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.Open(Viewer.Nobody);
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await RefreshAsync(db, cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>While the writer's turn is held.</summary>
    public static async Task RefreshAsync(OutcomesDb db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is SqliteConnection) await db.Database.ExecuteSqlRawAsync("PRAGMA optimize=0x10002", cancel);
    }
}
