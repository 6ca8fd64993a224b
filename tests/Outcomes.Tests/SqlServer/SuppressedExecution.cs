using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Outcomes.Tests.SqlServer;

/// <summary>Writes every command down and sends none: no connection is opened, queries find nothing and writes touch no row.</summary>
internal sealed class SuppressedExecution : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly ConcurrentQueue<string> commands = new();

    /// <summary>Taken out as they are read, oldest first.</summary>
    public IEnumerable<string> Take()
    {
        while (commands.TryDequeue(out var command)) yield return command;
    }

    /// <summary>How many rows the next raw statements shall have touched; none once they are used up.</summary>
    public ConcurrentQueue<int> Touched { get; } = new();

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        InterceptionResult<DbDataReader>.SuppressWithResult(Note(command, Nothing()));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        InterceptionResult<int>.SuppressWithResult(Note(command, Touched.TryDequeue(out var rows) ? rows : 0));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    private T Note<T>(DbCommand command, T answer)
    {
        commands.Enqueue(command.CommandText);
        return answer;
    }

    private static DataTableReader Nothing()
    {
        using var table = new DataTable();
        return table.CreateDataReader();
    }
}
