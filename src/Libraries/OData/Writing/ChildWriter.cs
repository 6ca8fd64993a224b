using System.Text.Json;
using Outcomes.OData.Rows;

namespace Outcomes.OData.Writing;

/// <summary>Writes a nested collection with its next link.</summary>
internal static class ChildWriter
{
    public static void Write<TRow>(Utf8JsonWriter json, string name, ChildPage<TRow>? page, WriteRow<TRow> write, string root)
    {
        json.WriteStartArray(name);
        foreach (var row in page?.Rows ?? []) write(json, row, root);
        json.WriteEndArray();
        if (page?.NextLink is { } next) json.WriteString(name + "@odata.nextLink", next);
    }
}
