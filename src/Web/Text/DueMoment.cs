using System.Globalization;

namespace Outcomes.Web.Text;

/// <summary>The end of a due day as it falls in one zone: the day, and the hour unless it is midnight there.</summary>
/// <param name="Hour">HH:mm of the reader's own clock; empty for midnight at the end of the day.</param>
internal readonly record struct DueMoment(DateOnly Day, string Hour)
{
    public static DueMoment In(TimeZoneInfo zone, DateTime atUtc)
    {
        // A day that ends at 23:59:59 and one that ends at 24:00 are the same midnight to a person.
        var minute = TimeSpan.TicksPerMinute;
        var whole = new DateTime((atUtc.Ticks + minute - 1) / minute * minute, DateTimeKind.Utc);
        // A day is over when the minute before belongs to another one. Asking for 00:00 would miss the days that end at 01:00 (Santiago, Cairo).
        var local = TimeZoneInfo.ConvertTimeFromUtc(whole, zone);
        var before = TimeZoneInfo.ConvertTimeFromUtc(whole.AddMinutes(-1), zone);
        return before.Date != local.Date
            ? new(DateOnly.FromDateTime(before), "")
            : new(DateOnly.FromDateTime(local), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
