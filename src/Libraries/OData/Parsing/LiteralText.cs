using System.Globalization;

namespace Outcomes.OData.Parsing;

/// <summary>The lexical forms of dates, times and instants (OData ABNF: dateValue, timeOfDayValue, dateTimeOffsetValue).</summary>
internal static class LiteralText
{
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        text = CutFraction(text);
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
            || TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
            || TimeOnly.TryParseExact(text, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>In UTC. A space before the offset is a plus sign that the client forgot to encode.</summary>
    public static bool TryInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < 17 || text[10] is not ('T' or 't'))
            return false;
        var isUtc = text[^1] is 'Z' or 'z';
        var offset = isUtc ? TimeSpan.Zero : default;
        var local = isUtc ? text[..^1] : text[..^6];
        if (!isUtc && !TryOffset(text[^6..], out offset))
            return false;
        if (!TryDate(local[..10], out var date) || local.Length < 16 || !TryTime(local[11..], out var time))
            return false;
        var ticks = date.ToDateTime(time).Ticks - offset.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            return false;
        instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text[0] is not ('+' or '-' or ' ') || text[3] != ':'
            || !int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[4..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
            return false;
        offset = TimeSpan.FromMinutes(((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1));
        return true;
    }

    // Twelve digits are allowed, seven are kept (100 ns).
    private static ReadOnlySpan<char> CutFraction(ReadOnlySpan<char> text) =>
        text.Length is > 16 and <= 21 && text[8] == '.' && !text[9..].ContainsAnyExceptInRange('0', '9') ? text[..16] : text;
}
