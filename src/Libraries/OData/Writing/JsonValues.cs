using System.Globalization;
using System.Text.Json;

namespace Outcomes.OData.Writing;

/// <summary>Named values as OData's JSON has them (JSON Format 4.01, 7.1). Called by the writers that are compiled per row type.</summary>
internal static class JsonValues
{
    public static readonly JsonEncodedText ETagName = JsonEncodedText.Encode("@odata.etag");

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, value);
    }

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, Guid value) => json.WriteString(name, value);
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, bool value) => json.WriteBoolean(name, value);
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, byte value) => json.WriteNumber(name, value);
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, short value) => json.WriteNumber(name, value);
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, int value) => json.WriteNumber(name, value);
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, long value) => json.WriteNumber(name, value);
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, decimal value) => json.WriteNumber(name, value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteString(name, double.IsNaN(value) ? "NaN" : value > 0 ? "INF" : "-INF");
    }

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, TimeOnly value)
    {
        Span<char> text = stackalloc char[16];
        value.TryFormat(text, out var length, value.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>Instants are UTC.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, DateTime value)
    {
        Span<char> text = stackalloc char[28];
        var format = value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ss'Z'" : "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'";
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset value) => Write(json, name, value.UtcDateTime);

    public static void WriteText(Utf8JsonWriter json, JsonEncodedText name, long value) => json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    public static void WriteText(Utf8JsonWriter json, JsonEncodedText name, decimal value) =>
        json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));

    public static void WriteState<T>(Utf8JsonWriter json, JsonEncodedText name, T value) where T : struct, Enum =>
        json.WriteString(name, Enum.GetName(value) ?? value.ToString());

    public static void WriteTexts(Utf8JsonWriter json, JsonEncodedText name, IEnumerable<string>? values)
    {
        json.WriteStartArray(name);
        foreach (var value in values ?? []) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteETag(Utf8JsonWriter json, int version)
    {
        Span<char> text = stackalloc char[16];
        text.TryWrite(CultureInfo.InvariantCulture, $"W/\"{version}\"", out var length);
        json.WriteString(ETagName, text[..length]);
    }
}
