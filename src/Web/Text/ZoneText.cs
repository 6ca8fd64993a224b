namespace Outcomes.Web.Text;

/// <summary>A time zone as people say it.</summary>
internal static class ZoneText
{
    /// <summary>The city that names an IANA zone: "Buenos Aires" for America/Argentina/Buenos_Aires.</summary>
    public static string City(TimeZoneInfo zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>UTC+5:30 at the given instant.</summary>
    public static string Offset(TimeZoneInfo zone, DateTime atUtc)
    {
        var offset = zone.GetUtcOffset(DateTime.SpecifyKind(atUtc, DateTimeKind.Utc));
        var minutes = offset.Minutes == 0 ? "" : FormattableString.Invariant($":{Math.Abs(offset.Minutes):00}");
        return FormattableString.Invariant($"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{Math.Abs(offset.Hours)}{minutes}");
    }
}
