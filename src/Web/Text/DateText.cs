using System.Globalization;

namespace Outcomes.Web.Text;

/// <summary>Dates in words. Always days, never a clock time of what someone did.</summary>
internal static class DateText
{
    // English only for now: the invariant names are the English ones on every machine.
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>24 Nov, and the year where it is not this one.</summary>
    public static string Short(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", Culture);

    /// <summary>Tue 24 Nov, and the year where it is not this one.</summary>
    public static string WithWeekday(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", Culture);

    /// <summary>Tue 24 Nov 2026.</summary>
    public static string Full(DateOnly day) => day.ToString("ddd d MMM yyyy", Culture);

    /// <summary>Monday 23 November 2026.</summary>
    public static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", Culture);

    /// <summary>Nov.</summary>
    public static string Month(DateOnly day) => day.ToString("MMM", Culture);

    /// <summary>November 2026.</summary>
    public static string LongMonth(DateOnly day) => day.ToString("MMMM yyyy", Culture);

    /// <summary>2026-11-24, as the datetime attribute wants it.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", Culture);
}
