using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Database.Bulk;

/// <summary>SQLite, and any other database with ADO.NET: one prepared INSERT per table, kept as long as the writer lives.</summary>
internal sealed class PreparedSink(DatabaseFacade database) : BulkSink
{
    private readonly Dictionary<BulkTable, DbCommand> commands = [];

    public override Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        if (!commands.TryGetValue(table, out var command)) commands[table] = command = Prepare(table);
        foreach (var row in rows)
        {
            for (var at = 0; at < table.Columns.Count; at++) command.Parameters[at].Value = table.Columns[at].Of(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values) await command.DisposeAsync();
        await base.DisposeAsync();
    }

    private DbCommand Prepare(BulkTable table)
    {
        var command = database.GetDbConnection().CreateCommand();
        command.Transaction = database.CurrentTransaction?.GetDbTransaction();
        for (var at = 0; at < table.Columns.Count; at++)
            command.Parameters.Add(table.Columns[at].Mapping.CreateParameter(command, $"@p{at}", null, nullable: true));
        command.CommandText = $"INSERT INTO {table.Name} ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"@p{at}"))})";
        command.Prepare();
        return command;
    }
}
