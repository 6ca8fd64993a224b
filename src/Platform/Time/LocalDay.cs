namespace Outcomes.Platform;

/// <summary>Days that people agree on, and the instants they begin and end at in an IANA zone.</summary>
public static class LocalDay
{
    /// <summary>The instant (UTC) at which <paramref name="day"/> is over in the zone: the first moment of the next local day, DST safe.</summary>
    public static DateTime EndOf(DateOnly day, string zoneId) => StartOf(day.AddDays(1), Zone(zoneId));

    /// <summary>Today in the zone.</summary>
    public static DateOnly On(DateTimeOffset now, string zoneId) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone(zoneId)).DateTime);

    /// <summary>True for an IANA id that this system knows.</summary>
    public static bool IsZone(string zoneId) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) && (zone.HasIanaId || zoneId == "UTC");

    private static TimeZoneInfo Zone(string zoneId) => TimeZoneInfo.FindSystemTimeZoneById(zoneId);

    private static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // Where clocks jump over midnight (or over the whole day) the day begins at the first minute that exists.
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        // Where midnight happens twice the day begins at the first of them, which has the larger offset.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
