using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Outcomes.Database;

namespace Outcomes.Tests.Seeing;

/// <summary>A table as ADO.NET gives it: no entity, no mapping, no filter of the product touches it.</summary>
internal sealed class RawRows
{
    private readonly List<Dictionary<string, string?>> rows = [];

    public IReadOnlyList<Dictionary<string, string?>> All => rows;

    public static async Task<RawRows> ReadAsync(DatabaseOptions options, string schema, string table)
    {
        await using DbConnection connection = options.Provider switch
        {
            DatabaseProvider.Postgres => new NpgsqlConnection(options.ConnectionString),
            DatabaseProvider.SqlServer => new SqlConnection(options.ConnectionString),
            _ => new SqliteConnection(options.ConnectionString),
        };
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = options.Provider != DatabaseProvider.Sqlite ? $"SELECT * FROM \"{schema}\".\"{table}\"" : $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var read = new RawRows();
        while (await reader.ReadAsync())
            read.rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => Text(reader.GetValue(column))));
        return read;
    }

    private static string? Text(object value) => value switch
    {
        DBNull => null,
        DateTime instant => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.ToLowerInvariant(),
    };
}
