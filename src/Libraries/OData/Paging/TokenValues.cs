using System.Text.Json;

namespace Outcomes.OData.Paging;

/// <summary>Order values as JSON, exact enough that the value read back equals the one in the database.</summary>
internal static class TokenValues
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        if (value is null) json.WriteNullValue();
        else if (value is Enum state) json.WriteStringValue(state.ToString());
        else if (value is double number)
            json.WriteStringValue(BitConverter.DoubleToInt64Bits(number).ToString("X", System.Globalization.CultureInfo.InvariantCulture));
        else if (value is DateTime instant) json.WriteNumberValue(instant.Ticks);
        else JsonSerializer.Serialize(json, value, value.GetType());
    }

    public static object? Read(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (type == typeof(double))
            return BitConverter.Int64BitsToDouble(long.Parse(value.GetString()!, System.Globalization.NumberStyles.HexNumber,
                System.Globalization.CultureInfo.InvariantCulture));
        return type == typeof(DateTime) ? new DateTime(value.GetInt64(), DateTimeKind.Utc) : value.Deserialize(type);
    }
}
