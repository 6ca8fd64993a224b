using Outcomes.Platform;
using Xunit;

namespace Outcomes.Tests.Objectives;

/// <summary>Invariant I15: a day is over when its zone says so, on every day of two years in 40 zones, all changes of clocks among them.</summary>
public sealed class DueTests
{
    public static TheoryData<string> Zones =>
    [
        "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia", "Pacific/Chatham", "Pacific/Auckland", "Pacific/Easter", "Pacific/Honolulu", "Pacific/Marquesas",
        "Australia/Lord_Howe", "Australia/Sydney", "Australia/Adelaide", "Australia/Eucla", "Asia/Tokyo", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran",
        "Asia/Gaza", "Asia/Beirut", "Asia/Amman", "Asia/Jerusalem", "Africa/Cairo", "Africa/Casablanca", "Africa/Dakar", "Africa/Lagos",
        "Europe/London", "Europe/Lisbon", "Europe/Vienna", "Europe/Moscow", "Europe/Chisinau", "Atlantic/Azores", "Atlantic/Stanley", "America/Nuuk",
        "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "America/Asuncion", "America/Havana", "America/New_York", "America/Los_Angeles", "Antarctica/Troll",
    ];

    [Theory, MemberData(nameof(Zones))]
    public void The_moment_before_is_still_that_day_and_the_moment_itself_is_not(string zoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2028, 1, 1); day = day.AddDays(1))
        {
            var due = LocalDay.EndOf(day, zoneId);
            var before = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(due.AddMinutes(-1), zone));
            var at = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(due, zone));
            Assert.True(before <= day && at > day, $"{day:O} in {zoneId}: due {due:O}, local {before:O} then {at:O}");
        }
    }

    [Fact]
    public void There_are_forty_of_them() => Assert.Equal(40, Zones.Count);

    [Theory]
    [InlineData("2026-01-01", DuePrecision.Day, "2026-01-01")]
    [InlineData("2026-01-01", DuePrecision.Quarter, "2026-03-31")]
    [InlineData("2026-06-30", DuePrecision.Quarter, "2026-06-30")]
    [InlineData("2026-12-05", DuePrecision.Quarter, "2026-12-31")]
    [InlineData("2028-02-29", DuePrecision.Year, "2028-12-31")]
    public void A_quarter_and_a_year_mean_their_last_day(string day, DuePrecision precision, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), DueDay.Of(DateOnly.Parse(day, null), precision));
}
