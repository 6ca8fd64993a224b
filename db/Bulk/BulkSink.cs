using Microsoft.EntityFrameworkCore;
using Npgsql;
using Outcomes.Platform;

namespace Outcomes.Database.Bulk;

/// <summary>How one database takes many rows of a table at once, inside the session's transaction.</summary>
internal abstract class BulkSink : IAsyncDisposable
{
    public static BulkSink Of(OutcomesDb db) =>
        db.Database.GetDbConnection() is NpgsqlConnection connection ? new CopySink(connection) : new PreparedSink(db.Database);

    public abstract Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
