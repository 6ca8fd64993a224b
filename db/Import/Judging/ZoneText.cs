using Outcomes.Platform;

namespace Outcomes.Database.Import.Judging;

/// <summary>A time zone by its IANA name.</summary>
internal static class ZoneText
{
    private static readonly Lazy<IReadOnlyList<string>> Known =
        new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)), "UTC"]);

    public static Verdict<string> Read(string text) =>
        IsIana(text) ? Verdict.Fine(text) : Verdict.Refused<string>("not a time zone of the IANA list", Fixes.Write(Likely(text)));

    private static bool IsIana(string text) =>
        (text.Contains('/', StringComparison.Ordinal) || text is "UTC" or "GMT") && LocalDay.IsZone(text);

    private static string Likely(string text)
    {
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var iana))
            return iana;
        var city = Known.Value.FirstOrDefault(id => string.Equals(City(id), City(text), StringComparison.OrdinalIgnoreCase));
        return city ?? Nearest.To(text, Known.Value);
    }

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace(' ', '_');
}
