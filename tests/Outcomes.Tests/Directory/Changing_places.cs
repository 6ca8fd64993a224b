using Outcomes.Directory;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Directory;

[Collection(Alone.Name)]
public sealed class Changing_places_on_SQLite(SqliteServer server) : Changing_places(server);

[Collection(Alone.Name)]
public sealed class Changing_places_on_PostgreSQL(PostgresServer server) : Changing_places(server);

[Collection(Alone.Name)]
public sealed class Changing_places_on_SQL_Server(SqlServerServer server) : Changing_places(server);

/// <summary>Lines to come that would be a circle with those of today, and are none on their own day.</summary>
public abstract class Changing_places(OutcomesServer server)
{
    [Fact]
    public async Task Two_people_may_change_places_on_one_day()
    {
        var story = await TellAsync(server);
        var tomorrow = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1);
        await story.DoAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(story.Jakob), new SetReportingLine.Request(null, ValidFrom: tomorrow));
        await story.DoAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(story.Misaki), new SetReportingLine.Request(story.Jakob, ValidFrom: tomorrow));
        Assert.Equal(story.Misaki, (await story.ReadAsync<Person>(story.Jakob)).ManagerId);
        await story.Get<DueLines>().ApplyDueLinesAsync(tomorrow, Cancel);
        Assert.Equal((null, story.Jakob), ((await story.ReadAsync<Person>(story.Jakob)).ManagerId, (await story.ReadAsync<Person>(story.Misaki)).ManagerId));
        await ClosureTruth.AssertAsync(story, tomorrow);
        await story.Get<DueLines>().ApplyDueLinesAsync(tomorrow.AddDays(-1), Cancel);
    }
}
