namespace Outcomes.Directory;

/// <summary>Reckons when a notice may reach a person, so that none is delivered inside their quiet hours (invariant I14).</summary>
public static class QuietTime
{
    /// <summary>The given instant where it is outside the quiet hours, else the instant at which they end. UTC; stretches that touch count as one.</summary>
    /// <param name="zoneId">Of the person.</param>
    public static DateTime NotBefore(DateTime now, QuietHours? quiet, string zoneId)
    {
        if (quiet is null || quiet.Days == Days.None) return now;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var moment = now;
        // At most a week of days that touch; whoever is quiet around the clock gets notices a week late rather than never.
        for (var stretch = 0; stretch < 8; stretch++)
        {
            if (EndAround(moment, quiet, zone) is not { } end) return moment;
            moment = end;
        }
        return moment;
    }

    /// <summary>The end of the stretch that holds the instant; absent = it is not quiet.</summary>
    private static DateTime? EndAround(DateTime moment, QuietHours quiet, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone));
        for (var back = 0; back <= 1; back++)
        {
            var day = today.AddDays(-back);
            if (!quiet.Days.HasFlag(DaysOf(day.DayOfWeek))) continue;
            var begins = ToUtc(day.ToDateTime(quiet.From), zone, first: true);
            var ends = ToUtc((quiet.To > quiet.From ? day : day.AddDays(1)).ToDateTime(quiet.To), zone, first: false);
            if (begins <= moment && moment < ends) return ends;
        }
        return null;
    }

    // A local time that the clocks skip counts as the first one after it; one that happens twice begins at its first and ends at its second.
    private static DateTime ToUtc(DateTime local, TimeZoneInfo zone, bool first)
    {
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        if (!zone.IsAmbiguousTime(local)) return DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc);
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return DateTime.SpecifyKind(local - (first ? offsets.Max() : offsets.Min()), DateTimeKind.Utc);
    }

    private static Days DaysOf(DayOfWeek day) => (Days)(1 << (int)day);
}
