using System.Globalization;
using System.Text.Json;
using Outcomes.OData.Model;

namespace Outcomes.OData.Protocol;

/// <summary>Checks that a JSON value is of its parameter's type, and copies it.</summary>
internal static class JsonBodyValue
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <param name="numbersMayBeText">The client said IEEE754Compatible=true.</param>
    public static void Write(Utf8JsonWriter json, Parameter parameter, JsonElement value, bool numbersMayBeText)
    {
        var path = $"$.{parameter.Name}";
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (numbersMayBeText && value.ValueKind == JsonValueKind.String && (type == typeof(decimal) || type == typeof(long))
            && decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
            return;
        }
        Check(parameter, type, value, path);
        value.WriteTo(json);
    }

    private static void Check(Parameter parameter, Type type, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (parameter.IsRequired)
                throw new ODataProblem(400, "missing-value", $"{parameter.Name} may not be null. Send {Expected(type)}.", path);
            return;
        }
        if (!Fits(type, value))
            throw new ODataProblem(400, "bad-value", $"{parameter.Name} must be {Expected(type)}.", path);
        if (parameter.MaxLength is { } limit && value.ValueKind == JsonValueKind.String && value.GetString()?.Length > limit)
            throw new ODataProblem(400, "too-long", $"{parameter.Name} may have {limit} characters at most. Shorten it.", path);
    }

    private static bool Fits(Type type, JsonElement value)
    {
        try
        {
            return value.Deserialize(type, Strict) is not null;
        }
        catch (JsonException)
        {
            // The serialiser has no way to ask first; the refusal is written by the caller.
            return false;
        }
    }

    private static string Expected(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type == typeof(Guid) => "an id such as \"0198c7a4-0000-7000-8000-000000000000\"",
        _ when type == typeof(DateOnly) => "a date such as \"2026-03-31\"",
        _ when type == typeof(DateTimeOffset) || type == typeof(DateTime) => "an instant such as \"2026-03-31T12:00:00Z\"",
        _ when type == typeof(TimeOnly) => "a time such as \"09:30:00\"",
        _ when type.IsEnum => "one of " + string.Join(", ", Enum.GetNames(type)),
        TypeCode.String => "a text",
        TypeCode.Boolean => "true or false",
        TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "a number",
        _ when type.IsAssignableTo(typeof(System.Collections.IEnumerable)) => "a list",
        _ => "an object",
    };
}
