using FsCheck;
using FsCheck.Fluent;
using Outcomes.Directory;
using Xunit;

namespace Outcomes.Tests.Directory;

/// <summary>Invariant I14: no notice is due inside its recipient's quiet hours, whatever the clocks do.</summary>
public sealed class QuietTimeTests
{
    private static readonly string[] Zones = ["Europe/Vienna", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Pacific/Apia", "America/New_York", "Asia/Kathmandu", "UTC"];

    private static readonly Gen<Case> Cases =
        from zone in Gen.Elements(Zones)
        from minute in Gen.Choose(0, 366 * 24 * 60)
        from fromMinute in Gen.Choose(0, 1439)
        from toMinute in Gen.Choose(0, 1439)
        from days in Gen.Choose(0, 126)
        select new Case(zone, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute),
            new QuietHours(TimeOnly.MinValue.AddMinutes(fromMinute), TimeOnly.MinValue.AddMinutes(toMinute), (Days)days));

    [Fact]
    public void Whatever_is_told_when() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261124, 5),
        Prop.ForAll(Cases.ToArbitrary(), one =>
        {
            var at = QuietTime.NotBefore(one.Now, one.Quiet, one.Zone);
            return at >= one.Now && !IsQuiet(at, one) && (at == one.Now || IsQuiet(at.AddMinutes(-1), one));
        }));

    [Theory]
    [InlineData("2026-03-28T22:30:00Z", "2026-03-29T05:00:00Z")]   // 23:30 before the clocks go forward
    [InlineData("2026-10-24T21:30:00Z", "2026-10-25T06:00:00Z")]   // 23:30 before they go back
    [InlineData("2026-07-01T12:00:00Z", "2026-07-01T12:00:00Z")]
    public void Vienna_sleeps_from_22_to_7(string now, string expected)
    {
        var quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0), Days.All);
        Assert.Equal(DateTime.Parse(expected, null).ToUniversalTime(), QuietTime.NotBefore(DateTime.Parse(now, null).ToUniversalTime(), quiet, "Europe/Vienna"));
    }

    // By the wall clock alone: the minute lies in a stretch that began today or yesterday.
    private static bool IsQuiet(DateTime at, Case one)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(one.Zone));
        var time = TimeOnly.FromDateTime(local);
        var runsOver = one.Quiet.To <= one.Quiet.From;
        var sinceToday = Holds(one.Quiet.Days, local.DayOfWeek) && time >= one.Quiet.From && (runsOver || time < one.Quiet.To);
        var sinceYesterday = runsOver && Holds(one.Quiet.Days, local.AddDays(-1).DayOfWeek) && time < one.Quiet.To;
        return sinceToday || sinceYesterday;
    }

    private static bool Holds(Days days, DayOfWeek day) => days.ToString().Split(", ").Contains(day.ToString());

    private sealed record Case(string Zone, DateTime Now, QuietHours Quiet);
}
