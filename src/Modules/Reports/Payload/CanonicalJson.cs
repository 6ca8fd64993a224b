using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outcomes.Reports;

/// <summary>One way of writing a value as JSON, so that the same facts always have the same hash.</summary>
/// <remarks>
/// After RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, no white space, the shortest escapes, UTF-8.
/// One thing differs on purpose: numbers are exact decimals without exponent or trailing zeros (12.5, never 1.25E+1), for a rating is no double.
/// </remarks>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>How what was written here is read again.</summary>
    internal static JsonSerializerOptions Reading => Plain;

    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Members that are absent (null) are left out; enums are written by name, days as yyyy-MM-dd, instants in UTC.</summary>
    public static byte[] Write<T>(T value)
    {
        using var document = JsonSerializer.SerializeToDocument(value, Plain);
        return Write(document.RootElement);
    }

    /// <summary>The canonical form of what is JSON already; writing it again changes nothing.</summary>
    public static byte[] Write(JsonElement element)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(bytes, Unescaped)) Write(writer, element);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(writer, element); break;
            case JsonValueKind.Array: WriteArray(writer, element); break;
            case JsonValueKind.String: writer.WriteRawValue(Quoted(element.GetString() ?? ""), skipInputValidation: true); break;
            case JsonValueKind.Number: writer.WriteRawValue(Number(element), skipInputValidation: true); break;
            default: element.WriteTo(writer); break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement element)
    {
        writer.WriteStartObject();
        foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(member.Name);
            Write(writer, member.Value);
        }
        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, JsonElement element)
    {
        writer.WriteStartArray();
        foreach (var item in element.EnumerateArray()) Write(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Dividing by a one with all its decimals drops trailing zeros.</summary>
    private static string Number(JsonElement element) =>
        (element.GetDecimal() / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    // RFC 8785 §3.2.2.2: only what must be escaped is.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }
        return quoted.Append('"').ToString();
    }
}
