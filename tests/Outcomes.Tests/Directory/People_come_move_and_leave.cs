using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Directory;

public sealed class People_come_move_and_leave_on_SQLite(SqliteServer server) : People_come_move_and_leave(server);
public sealed class People_come_move_and_leave_on_PostgreSQL(PostgresServer server) : People_come_move_and_leave(server);
public sealed class People_come_move_and_leave_on_SQL_Server(SqlServerServer server) : People_come_move_and_leave(server);

/// <summary>What HR does with people and units, and what everybody does for themselves.</summary>
public abstract class People_come_move_and_leave(OutcomesServer server)
{
    [Fact]
    public async Task Kofi_takes_somebody_into_the_sensors_team_but_not_into_forecasts()
    {
        var story = await TellAsync(server);
        var request = new CreatePerson.Request
        {
            DisplayName = "Ñandú Ōe",
            Email = story.Address("Newcomer"),
            OrgUnitId = story.Sensors,
            TimeZoneId = "America/Asuncion",
            ManagerId = story.Jakob,
        };
        var made = await story.DoAsync(story.Kofi, "People", "POST", default, request);
        var person = await story.ReadAsync<Person>(made.Id);
        Assert.Equal(("nandu oe", story.Jakob, PersonStatus.Active), (person.SortName, person.ManagerId, person.Status));
        Assert.Equal([Role.Employee], (await story.ViewerAsync(made.Id)).Roles);
        await using (var db = story.AsSystem())
            Assert.Equal(2, await db.Set<ManagerClosure>().CountAsync(row => row.DescendantId == made.Id, Cancel));
        var elsewhere = await story.TryAsync(story.Kofi, "People", "POST", default, request with { OrgUnitId = story.Forecasts, Email = story.Address("Another") });
        Assert.Equal((403, "outside-your-scope"), (elsewhere?.Status, elsewhere?.Code));
        Assert.Equal("email-taken", (await story.TryAsync(story.Noor, "People", "POST", default, request))?.Code);
        Assert.Equal(403, (await story.TryAsync(story.Amina, "People", "POST", default, request))?.Status);
        Assert.Equal((400, "TimeZoneId"), (await story.TryAsync(story.Noor, "People", "POST", default,
            request with { TimeZoneId = "Mars/Olympus", Email = story.Address("Martian") })) is { } bad ? (bad.Status, bad.Target) : default);
    }

    [Fact]
    public async Task A_name_with_what_is_no_character_is_sorted_without_it()
    {
        var story = await TellAsync(server);
        var made = await story.DoAsync(story.Noor, "People", "POST", default, new CreatePerson.Request
        {
            DisplayName = "Ada\uFFFE Ōe",
            Email = story.Address("Odd"),
            OrgUnitId = story.Sensors,
            TimeZoneId = "America/Asuncion",
        });
        Assert.Equal("ada oe", (await story.ReadAsync<Person>(made.Id)).SortName);
    }

    [Fact]
    public async Task A_new_manager_leaves_the_old_line_as_history()
    {
        var story = await TellAsync(server);
        await story.DoAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(story.Amina), new SetReportingLine.Request(story.Teuea));
        await using var db = story.AsSystem();
        var lines = await db.Set<ReportingLine>().Where(line => line.PersonId == story.Amina && line.Kind == LineKind.Primary).OrderBy(line => line.ValidFrom).ToListAsync(Cancel);
        Assert.Equal([(story.Jakob, db.Today.AddDays(-1)), (story.Teuea, null)], lines.Select(line => (line.ManagerId, line.ValidTo)));
        Assert.Equal("line-in-the-past", (await story.TryAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(story.Amina),
            new SetReportingLine.Request(story.Jakob, ValidFrom: db.Today.AddDays(-400 * 3))))?.Code);
    }

    [Fact]
    public async Task A_leaver_is_nobody_at_once_and_stays_on_record_below_their_manager()
    {
        var story = await TellAsync(server);
        Assert.True((await story.ViewerAsync(story.Amina)).IsSomebody);
        await story.DoAsync(story.Noor, "People", "Leave", await story.NowAsync<Person>(story.Amina), new LeaveOrganisation.Request(null, "A new calling."));
        Assert.False((await story.ViewerAsync(story.Amina)).IsSomebody);
        Assert.Equal(story.Jakob, (await story.ReadAsync<Person>(story.Amina)).ManagerId);
        Assert.Equal("person-left", (await story.TryAsync(story.Noor, "People", "Leave", await story.NowAsync<Person>(story.Amina), new LeaveOrganisation.Request(null)))?.Code);
    }

    [Fact]
    public async Task A_planned_departure_happens_after_its_last_day()
    {
        var story = await TellAsync(server);
        var last = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5);
        await story.DoAsync(story.Noor, "People", "Leave", await story.NowAsync<Person>(story.Oumar), new LeaveOrganisation.Request(last));
        Assert.True((await story.ViewerAsync(story.Oumar)).IsSomebody);
        await story.Get<DueLines>().ApplyDueDeparturesAsync(last, Cancel);
        Assert.Equal(PersonStatus.Active, (await story.ReadAsync<Person>(story.Oumar)).Status);
        await story.Get<DueLines>().ApplyDueDeparturesAsync(last.AddDays(1), Cancel);
        Assert.Equal(PersonStatus.Left, (await story.ReadAsync<Person>(story.Oumar)).Status);
    }

    [Fact]
    public async Task Zone_quiet_hours_and_digest_are_everybodys_own()
    {
        var story = await TellAsync(server);
        var quiet = new SetQuietHours.Request(new TimeOnly(20, 0), new TimeOnly(7, 0), "Monday, Tuesday");
        Assert.Equal(403, (await story.TryAsync(story.Noor, "People", "SetQuietHours", await story.NowAsync<Person>(story.Amina), quiet))?.Status);
        await story.DoAsync(story.Amina, "People", "SetQuietHours", await story.NowAsync<Person>(story.Amina), quiet);
        await story.DoAsync(story.Amina, "People", "SetTimeZone", await story.NowAsync<Person>(story.Amina), new SetTimeZone.Request("Asia/Kathmandu"));
        await story.DoAsync(story.Amina, "People", "SetDigest", await story.NowAsync<Person>(story.Amina), new SetDigest.Request(DigestCadence.Weekly));
        var amina = await story.ReadAsync<Person>(story.Amina);
        Assert.Equal((new QuietHours(new TimeOnly(20, 0), new TimeOnly(7, 0), Days.Monday | Days.Tuesday), "Asia/Kathmandu", DigestCadence.Weekly), (amina.QuietHours, amina.TimeZoneId, amina.DigestCadence));
        Assert.Equal((400, "Days"), (await story.TryAsync(story.Amina, "People", "SetQuietHours", await story.NowAsync<Person>(story.Amina), quiet with { Days = "Caturday" })) is { } bad ? (bad.Status, bad.Target) : default);
        await story.DoAsync(story.Amina, "People", "SetQuietHours", await story.NowAsync<Person>(story.Amina), new SetQuietHours.Request(null, null));
        Assert.Null((await story.ReadAsync<Person>(story.Amina)).QuietHours);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_nothing_is_overwritten()
    {
        var story = await TellAsync(server);
        var seen = await story.NowAsync<Person>(story.Amina);
        await story.DoAsync(story.Noor, "People", "PATCH", seen, new EditPerson.Request { JobTitle = "Sensor engineer" });
        Assert.Equal((412, "stale-version"), (await story.TryAsync(story.Kofi, "People", "PATCH", seen, new EditPerson.Request { JobTitle = "Diver" })) is { } stale ? (stale.Status, stale.Code) : default);
        Assert.Equal(("Sensor engineer", "Amina Diallo"), ((await story.ReadAsync<Person>(story.Amina)).JobTitle, (await story.ReadAsync<Person>(story.Amina)).DisplayName));
    }
}
