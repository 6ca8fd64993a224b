using System.Text.Json;
using Outcomes.OData.Model;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Serving;

/// <summary>Writes the service document (JSON Format 4.01, chapter 5).</summary>
internal static class Documents
{
    public static async Task WriteServiceAsync(Exchange exchange, ODataModel model)
    {
        exchange.Response.ContentType = exchange.Format.ContentType;
        await using var json = new Utf8JsonWriter(exchange.Response.BodyWriter);
        json.WriteStartObject();
        if (exchange.Format.Metadata != MetadataLevel.None) json.WriteString("@odata.context", exchange.Run.Root + "$metadata");
        json.WriteStartArray("value");
        foreach (var set in model.Sets)
        {
            json.WriteStartObject();
            json.WriteString("name", set.Name);
            json.WriteString("kind", set.IsSingleton ? "Singleton" : "EntitySet");
            json.WriteString("url", set.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
