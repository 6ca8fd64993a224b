using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Outcomes.Benchmarks;

/// <summary>The limit to compare with: ADO.NET, hand-written SQL with the same rule of visibility, Utf8JsonWriter, nothing else.</summary>
internal sealed class RawPeer(string connectionString, BenchmarkCompany company)
{
    private static readonly JsonWriterOptions Writing = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task PageAsync(HttpContext http)
    {
        var (due, id) = (http.Request.Query["due"].ToString(), http.Request.Query["id"].ToString());
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = due.Length == 0 ? RawSql.FirstPage : RawSql.LaterPage;
        Bind(command);
        command.Parameters.AddWithValue("$now", TimeProvider.System.GetUtcNow().UtcDateTime);
        if (due.Length > 0)
        {
            command.Parameters.AddWithValue("$due", due);
            command.Parameters.AddWithValue("$id", id.ToUpperInvariant());
        }
        await using var reader = await command.ExecuteReaderAsync();
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, Writing);
        json.WriteStartObject();
        json.WriteString("@odata.context", "http://127.0.0.1/odata/$metadata#Deliverables");
        json.WriteStartArray("value");
        var count = 0;
        while (await reader.ReadAsync())
        {
            if (++count > 100) break;
            WriteRow(json, reader);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public async Task CountAsync(HttpContext http)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = RawSql.Count;
        Bind(command);
        http.Response.ContentType = "text/plain";
        await http.Response.WriteAsync(((long)(await command.ExecuteScalarAsync())!).ToString());
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        // The pool keeps the handle, and the handle its settings: asked only of new ones by the product, cheap here.
        await using var tune = connection.CreateCommand();
        tune.CommandText = "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;";
        if (Tuned.TryAdd(connection.Handle!, true)) await tune.ExecuteNonQueryAsync();
        return connection;
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<object, bool> Tuned = new();

    private void Bind(SqliteCommand command)
    {
        command.Parameters.AddWithValue("$me", company.ManagerId.ToString().ToUpperInvariant());
        command.Parameters.AddWithValue("$unit", company.UnitId.ToString().ToUpperInvariant());
    }

    private static void WriteRow(Utf8JsonWriter json, SqliteDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("@odata.etag", $"W/\"{row.GetInt32(8)}\"");
        json.WriteString("Id", row.GetGuid(0));
        json.WriteString("Title", row.GetString(1));
        json.WriteString("State", row.GetString(2));
        if (row.IsDBNull(3)) json.WriteNull("DueOn");
        else json.WriteString("DueOn", row.GetString(3));
        json.WriteString("ProducerId", row.GetGuid(4));
        if (row.IsDBNull(5)) json.WriteNull("ProducerName");
        else json.WriteString("ProducerName", row.GetString(5));
        json.WriteBoolean("IsOverdue", row.GetBoolean(6));
        if (row.IsDBNull(7)) json.WriteNull("Progress");
        else json.WriteNumber("Progress", row.GetDouble(7));
        json.WriteEndObject();
    }
}
