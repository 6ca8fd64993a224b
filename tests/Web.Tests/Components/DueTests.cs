using Outcomes.Platform;
using Outcomes.Web.Components;
using Outcomes.Web.Tests.Gallery;
using Outcomes.Web.Text;

namespace Outcomes.Web.Tests.Components;

public sealed class DueTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "Europe/Lisbon", "2026-11-24", "Tue 24 Nov")]
    [InlineData("Europe/Lisbon", "Africa/Dakar", "2026-11-24", "Tue 24 Nov same day in Dakar")]
    [InlineData("Europe/Lisbon", "Asia/Beirut", "2026-11-26", "Thu 26 Nov 22:00 for you, midnight in Beirut")]
    [InlineData("Europe/Lisbon", "Pacific/Kiritimati", "2026-12-31", "Thu 31 Dec 10:00 for you, midnight in Kiritimati")]
    [InlineData("Europe/Lisbon", "Pacific/Pago_Pago", "2026-12-04", "Sat 5 Dec 11:00 for you; Fri 4 Dec, midnight in Pago Pago")]
    [InlineData("Pacific/Kiritimati", "Pacific/Pago_Pago", "2026-12-04", "Sun 6 Dec 01:00 for you; Fri 4 Dec, midnight in Pago Pago")]
    [InlineData("Asia/Kolkata", "Europe/Lisbon", "2027-01-15", "Sat 16 Jan 2027 05:30 for you; Fri 15 Jan 2027, midnight in Lisbon")]
    public async Task A_date_is_the_readers_own_and_the_other_persons_when_it_differs(string reader, string owner, string day, string expected)
    {
        var body = await Rendered.Of<Due>(reader, (nameof(Due.Date), Merrow.Due(day, owner)));

        Assert.Equal(expected, string.Join(' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("Europe/Lisbon", "2026-03-29")] // 23 hours
    [InlineData("Europe/Lisbon", "2026-10-25")] // 25 hours
    [InlineData("America/Santiago", "2026-09-05")] // the next day begins at 01:00
    [InlineData("Africa/Cairo", "2026-04-23")]
    public void A_day_of_23_or_25_hours_ends_on_itself(string zone, string day)
    {
        var due = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var midnight = due.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var there = Merrow.Zone(zone);
        var end = there.IsInvalidTime(midnight) ? TimeZoneInfo.ConvertTimeToUtc(midnight.AddHours(1), there) : TimeZoneInfo.ConvertTimeToUtc(midnight, there);

        var moment = DueMoment.In(there, end.AddTicks(-1));

        Assert.Equal(due, moment.Day);
        Assert.Equal("", moment.Hour);
    }

    [Theory]
    [InlineData(DuePrecision.Quarter, "Q4 2026")]
    [InlineData(DuePrecision.Year, "2026")]
    public async Task A_quarter_and_a_year_are_not_written_as_a_day(DuePrecision span, string expected)
    {
        var body = await Rendered.Of<Due>((nameof(Due.Date), Merrow.Due("2026-12-31", "Pacific/Kiritimati", span)));

        Assert.Equal(expected, body.TextContent.Trim());
    }
}
