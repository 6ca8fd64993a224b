using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Binding;
using Outcomes.OData.Model;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Serving;

/// <summary>Writes one property: as plain text, or as a JSON object with its context.</summary>
internal static class RawValue
{
    public static Task WriteAsync(Exchange exchange, object content)
    {
        exchange.Response.ContentType = "text/plain;charset=utf-8";
        return exchange.Response.WriteAsync(Text(content), exchange.Cancel);
    }

    public static async Task WriteJsonAsync(Exchange exchange, string context, Property property, object content)
    {
        await using var json = new Utf8JsonWriter(exchange.Response.BodyWriter);
        json.WriteStartObject();
        if (exchange.Format.Metadata != MetadataLevel.None) json.WriteString("@odata.context", exchange.Run.Root + context);
        if (exchange.Format.Metadata == MetadataLevel.Full && Writing.EntityLinks.TypeAnnotation(property) is { } type) json.WriteString("@odata.type", type);
        json.WritePropertyName("value");
        Value(json, content, exchange.Format.Ieee754Compatible);
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, object content, bool largeAsText)
    {
        if (content is int or short or byte or double || (content is long or decimal && !largeAsText))
            json.WriteNumberValue(Convert.ToDecimal(content, CultureInfo.InvariantCulture));
        else if (content is bool truth) json.WriteBooleanValue(truth);
        else if (content is IEnumerable<string> texts) JsonSerializer.Serialize(json, texts);
        else json.WriteStringValue(Text(content));
    }

    private static string Text(object content) => content switch
    {
        string text => text,
        IEnumerable<string> texts => string.Join(',', texts),
        _ => LiteralText.Of(content).Trim('\''),
    };
}
