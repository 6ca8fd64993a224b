using System.Text.Encodings.Web;
using System.Text.Json;
using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import;

/// <summary>The cells of a record as they are remembered: by column, so that a later version of the format still reads them.</summary>
internal static class StoredValues
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FileLayout layout, string[] values)
    {
        var stated = layout.Columns.Index().Where(column => values[column.Index].Length > 0);
        return JsonSerializer.Serialize(stated.ToDictionary(column => column.Item.Name, column => values[column.Index]), Json);
    }

    public static string[] Read(FileLayout layout, string stored)
    {
        var stated = JsonSerializer.Deserialize<Dictionary<string, string>>(stored) ?? [];
        return [.. layout.Columns.Select(column => stated.GetValueOrDefault(column.Name, ""))];
    }

    /// <summary>For the time of one import: the cells in a fifth of the memory of a row.</summary>
    public static byte[] Pack(string[] values) => JsonSerializer.SerializeToUtf8Bytes(values, Json);

    public static string[] Unpack(byte[] packed) => JsonSerializer.Deserialize<string[]>(packed) ?? [];

    /// <summary>The row that was imported last. It was right then, so whatever today's rules say of it is not asked.</summary>
    public static TRow ReadRow<TRow>(FileLayout layout, string[] values) where TRow : ImportRow =>
        (TRow)layout.Read(new RowCells(layout, 0, values, new FaultList()));
}
