using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Objectives;

public sealed class The_database_itself_refuses_on_SQLite(SqliteServer server) : The_database_itself_refuses(server);
public sealed class The_database_itself_refuses_on_PostgreSQL(PostgresServer server) : The_database_itself_refuses(server);
public sealed class The_database_itself_refuses_on_SQL_Server(SqlServerServer server) : The_database_itself_refuses(server);

/// <summary>Check constraints, foreign and unique keys hold where no verb of ours stands before them.</summary>
public abstract class The_database_itself_refuses(OutcomesServer server)
{
    [Fact]
    public async Task Numbers_out_of_range_and_states_that_do_not_fit()
    {
        var story = await TellAsync(server);
        var (objective, key) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        await story.CheckInAsync(story.Amina, objective, key, 5);
        await RefusedAsync(story, db => One<Objective>(db, objective).ExecuteUpdateAsync(row => row.SetProperty(o => o.Weight, -0.5m), Cancel));
        await RefusedAsync(story, db => One<Objective>(db, objective).ExecuteUpdateAsync(row => row.SetProperty(o => o.Progress, 1.5m), Cancel));
        await RefusedAsync(story, db => One<Objective>(db, objective).ExecuteUpdateAsync(row => row.SetProperty(o => o.State, ObjectiveState.Closed), Cancel));
        await RefusedAsync(story, db => One<Objective>(db, objective).ExecuteUpdateAsync(row => row.SetProperty(o => o.ParentObjectiveId, objective), Cancel));
        await RefusedAsync(story, db => One<Objective>(db, objective).ExecuteUpdateAsync(row => row.SetProperty(o => o.OwnerId, NewId()), Cancel));
        await RefusedAsync(story, db => One<KeyResult>(db, key).ExecuteUpdateAsync(row => row.SetProperty(k => k.Weight, -1m), Cancel));
        await RefusedAsync(story, db => One<KeyResult>(db, key).ExecuteUpdateAsync(row => row.SetProperty(k => k.RangeMin, 10m).SetProperty(k => k.RangeMax, 9m), Cancel));
        await RefusedAsync(story, db => db.Set<CheckIn>().Where(c => c.ObjectiveId == objective).ExecuteUpdateAsync(row => row.SetProperty(c => c.Confidence, 11), Cancel));
        await RefusedAsync(story, db => db.Set<CheckIn>().Where(c => c.ObjectiveId == objective).ExecuteUpdateAsync(row => row.SetProperty(c => c.ProgressPercent, 100.5m), Cancel));
    }

    [Fact]
    public async Task Two_people_with_one_address_and_lines_to_oneself()
    {
        var story = await TellAsync(server);
        var address = story.Address("Jakob");
        await RefusedAsync(story, db => One<Person>(db, story.Amina).ExecuteUpdateAsync(row => row.SetProperty(p => p.Email, address), Cancel));
        await RefusedAsync(story, db => db.Set<ReportingLine>().Where(l => l.PersonId == story.Amina).ExecuteUpdateAsync(row => row.SetProperty(l => l.ManagerId, story.Amina), Cancel));
        await RefusedAsync(story, db => One<OrgUnit>(db, story.Merrow).ExecuteDeleteAsync(Cancel));
    }

    private static IQueryable<T> One<T>(OutcomesDb db, Guid id) where T : Entity => db.Set<T>().Where(row => row.Id == id);

    private static async Task RefusedAsync(MerrowStory story, Func<OutcomesDb, Task<int>> write)
    {
        await using var db = story.AsSystem();
        await Assert.ThrowsAnyAsync<DbException>(() => write(db));
    }
}
