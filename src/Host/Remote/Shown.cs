using System.Text.Json;
using Spectre.Console;

namespace Outcomes.Host.Remote;

/// <summary>What a server said: a table for eyes, or its own JSON for programs.</summary>
internal static class Shown
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="columns">Property and heading.</param>
    /// <param name="nothing">Said where there is no row.</param>
    public static void Rows(JsonElement answer, bool asJson, string nothing, params (string Property, string Heading)[] columns)
    {
        var rows = answer.GetProperty("value");
        if (asJson) Json(rows);
        else if (rows.GetArrayLength() == 0) Console.WriteLine(nothing);
        else
        {
            var table = new Table { Border = TableBorder.Minimal };
            foreach (var (_, heading) in columns) table.AddColumn(new TableColumn(heading) { NoWrap = heading == "Id" });
            foreach (var row in rows.EnumerateArray())
                table.AddRow([.. columns.Select(column => Markup.Escape(Text(row, column.Property)))]);
            // A pipe has no width; eighty columns would cut ids in two.
            if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 300;
            AnsiConsole.Write(table);
        }
    }

    public static void One(JsonElement entity, bool asJson, string sentence)
    {
        if (asJson) Json(entity);
        else Console.WriteLine(sentence);
    }

    public static string Text(JsonElement row, string property) => row.TryGetProperty(property, out var value)
        ? value.ValueKind switch { JsonValueKind.Null => "", JsonValueKind.True => "yes", JsonValueKind.False => "", _ => value.ToString() }
        : "";

    private static void Json(JsonElement element) => Console.WriteLine(JsonSerializer.Serialize(element, Indented));
}
