using System.Globalization;

namespace Outcomes.Database.Import;

/// <summary>What people call a stretch of days.</summary>
internal static class PeriodNames
{
    /// <returns>"2026", "H1 2026", "Q4 2026", "2026-05", or both days where it is none of these.</returns>
    public static string Of(DateOnly startsOn, DateOnly endsOn)
    {
        var (year, months) = (startsOn.Year, ((endsOn.Year - startsOn.Year) * 12) + endsOn.Month - startsOn.Month + 1);
        var isWhole = startsOn.Day == 1 && endsOn.AddDays(1).Day == 1;
        return (isWhole, months, (startsOn.Month - 1) % Math.Max(months, 1)) switch
        {
            (true, 12, 0) => $"{year}",
            (true, 6, 0) => $"H{(startsOn.Month / 6) + 1} {year}",
            (true, 3, 0) => $"Q{((startsOn.Month - 1) / 3) + 1} {year}",
            (true, 1, _) => startsOn.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{startsOn:yyyy-MM-dd} – {endsOn:yyyy-MM-dd}"),
        };
    }
}
