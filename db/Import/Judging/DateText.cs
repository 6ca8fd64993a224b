using System.Globalization;
using System.Text.RegularExpressions;

namespace Outcomes.Database.Import.Judging;

/// <summary>Days and instants as ISO 8601 writes them: 2026-01-31 and 2026-01-31T09:00:00Z.</summary>
internal static partial class DateText
{
    private const string Day = "yyyy-MM-dd";

    // Other ways to write a day, for the value that is proposed and never for the one that is kept.
    private static readonly string[] OtherDays =
        ["d.M.yyyy", "d.M.yy", "M/d/yyyy", "d/M/yyyy", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"];

    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static Verdict<DateOnly?> ReadDate(string text)
    {
        if (DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Verdict.Fine<DateOnly?>(day);
        var reason = DayLike().IsMatch(text) ? "there is no such day" : "not a date as ISO 8601 writes it (year-month-day)";
        return Verdict.Refused<DateOnly?>(reason, Fixes.Write(Likely(text).ToString(Day, CultureInfo.InvariantCulture)));
    }

    /// <summary>An instant needs its zone: without one it could be anywhere within 26 hours.</summary>
    public static Verdict<DateTime?> ReadInstant(string text)
    {
        if (Zoned().IsMatch(text)
            && DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return Verdict.Fine<DateTime?>(instant.UtcDateTime);
        var time = TimeOfDay().Match(text) is { Success: true } found ? found.Value : "00:00:00";
        var passes = Likely(text.Split('T', ' ')[0]).ToString(Day, CultureInfo.InvariantCulture) + "T" + time + "Z";
        return Verdict.Refused<DateTime?>("not an instant as ISO 8601 writes it, with Z or an offset", Fixes.Write(passes));
    }

    private static DateOnly Likely(string text)
    {
        if (DayLike().Match(text) is { Success: true } parts)
            return Clamped(Number(parts, "year"), Number(parts, "month"), Number(parts, "day"));
        return DateOnly.TryParseExact(text.Trim(), OtherDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : new DateOnly(2026, 1, 31);
    }

    private static DateOnly Clamped(int year, int month, int day)
    {
        (year, month) = (Math.Clamp(year, 1, 9999), Math.Clamp(month, 1, 12));
        return new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
    }

    private static int Number(Match parts, string group) => int.Parse(parts.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayLike();

    [GeneratedRegex(@"T.*(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zoned();

    [GeneratedRegex(@"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeOfDay();
}
