using System.Globalization;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Brings a literal to the type of what it is compared with, only where no value is lost.</summary>
internal static class Conversion
{
    public static bool TryConvert(Literal literal, Type wanted, out Literal converted)
    {
        var type = Types.Bare(wanted);
        converted = literal;
        if (literal.Type == type)
            return true;
        if (ValueFor(literal.Value, type) is not { } value)
            return false;
        converted = new Literal(value, type);
        return true;
    }

    // Absent when the value has no equal in that type.
    private static object? ValueFor(object? value, Type type) => value switch
    {
        string text => FromText(text, type),
        DateOnly date when type == typeof(DateTimeOffset) => new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero),
        DateOnly date when type == typeof(DateTime) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
        DateTimeOffset instant when type == typeof(DateOnly) && instant.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(instant.DateTime),
        decimal or int or long or double => FromNumber(value, type),
        _ => null,
    };

    private static object? FromText(string text, Type type)
    {
        if (type == typeof(Guid))
            return Guid.TryParse(text, out var id) ? id : null;
        if (type == typeof(DateOnly))
            return LiteralText.TryDate(text, out var day) ? day : null;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTime))
            return InstantFrom(text) is { } instant ? ValueFor(instant, type) ?? instant : null;
        if (type == typeof(TimeOnly))
            return LiteralText.TryTime(text, out var time) ? time : null;
        if (type.IsEnum)
            return Enum.IsDefined(type, text) ? Enum.Parse(type, text) : null;
        return Types.Rank(type) > 0 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? FromNumber(number, type)
            : null;
    }

    private static DateTimeOffset? InstantFrom(string text) =>
        LiteralText.TryInstant(text, out var instant) ? instant
        : LiteralText.TryDate(text, out var date) ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero)
        : null;

    private static object? FromNumber(object value, Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => null,
        TypeCode.Byte => Whole(value, byte.MinValue, byte.MaxValue) is { } whole ? (byte)whole : null,
        TypeCode.SByte => Whole(value, sbyte.MinValue, sbyte.MaxValue) is { } whole ? (sbyte)whole : null,
        TypeCode.Int16 => Whole(value, short.MinValue, short.MaxValue) is { } whole ? (short)whole : null,
        TypeCode.Int32 => Whole(value, int.MinValue, int.MaxValue) is { } whole ? (int)whole : null,
        TypeCode.Int64 => Whole(value, long.MinValue, long.MaxValue) is { } whole ? (long)whole : null,
        TypeCode.Decimal => Decimal(value),
        TypeCode.Single => (float)Convert.ToDouble(value, CultureInfo.InvariantCulture),
        TypeCode.Double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static decimal? Whole(object value, decimal least, decimal most) =>
        Decimal(value) is { } number && number == decimal.Truncate(number) && number >= least && number <= most ? number : null;

    private static decimal? Decimal(object value) => value switch
    {
        double number => Math.Abs(number) < 7.9e28 ? (decimal)number : null,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };
}
