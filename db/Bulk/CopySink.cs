using System.Reflection;
using Npgsql;

namespace Outcomes.Database.Bulk;

/// <summary>PostgreSQL: binary COPY.</summary>
internal sealed class CopySink(NpgsqlConnection connection) : BulkSink
{
    private readonly Dictionary<BulkTable, Action<NpgsqlBinaryImporter, object>[]> writers = [];

    public override async Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        if (!writers.TryGetValue(table, out var columns)) writers[table] = columns = [.. table.Columns.Select(WriterOf)];
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var write in columns) write(copy, row);
        }
        await copy.CompleteAsync(cancel);
    }

    private static Action<NpgsqlBinaryImporter, object> WriterOf(BulkColumn column) =>
        (Action<NpgsqlBinaryImporter, object>)Typed.MakeGenericMethod(column.Type).Invoke(null, [column])!;

    private static readonly MethodInfo Typed = typeof(CopySink).GetMethod(nameof(TypedWriterOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Action<NpgsqlBinaryImporter, object> TypedWriterOf<T>(BulkColumn column)
    {
        var type = column.Mapping.StoreTypeNameBase;
        return (copy, row) =>
        {
            if (column.Of(row) is T value) copy.Write(value, type);
            else copy.WriteNull();
        };
    }
}
