using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Objectives;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Directory;

public sealed class Roles_and_viewers_on_SQLite(SqliteServer server) : Roles_and_viewers(server);
public sealed class Roles_and_viewers_on_PostgreSQL(PostgresServer server) : Roles_and_viewers(server);
public sealed class Roles_and_viewers_on_SQL_Server(SqlServerServer server) : Roles_and_viewers(server);

/// <summary>Who gives which role, and what it makes of the viewer.</summary>
public abstract class Roles_and_viewers(OutcomesServer server)
{
    [Fact]
    public async Task Administrators_give_every_role_but_never_their_own()
    {
        var story = await TellAsync(server);
        await AssignAsync(story, story.Ada, story.Amina, new AssignRole.Request(Role.BiReader));
        await AssignAsync(story, story.Ada, story.Amina, new AssignRole.Request(Role.BiReader), "role-held");
        await AssignAsync(story, story.Ada, story.Ada, new AssignRole.Request(Role.HR), "not-your-own-role");
        Assert.Contains(Role.BiReader, (await story.ViewerAsync(story.Amina)).Roles);
    }

    [Fact]
    public async Task HR_makes_HR_inside_its_scope_and_nobody_an_administrator()
    {
        var story = await TellAsync(server);
        await AssignAsync(story, story.Noor, story.Amina, new AssignRole.Request(Role.Administrator), "administrator-needed");
        await AssignAsync(story, story.Kofi, story.Amina, new AssignRole.Request(Role.HR), "outside-your-scope");
        await AssignAsync(story, story.Kofi, story.Amina, new AssignRole.Request(Role.HR, story.Forecasts), "outside-your-scope");
        await AssignAsync(story, story.Kofi, story.Amina, new AssignRole.Request(Role.HR, story.Buoys));
        var amina = await story.ViewerAsync(story.Amina);
        Assert.Equal((true, false), (amina.IsScopedHR, amina.SeesAll));
        await AssignAsync(story, story.Oumar, story.Priya, new AssignRole.Request(Role.Employee), "permission-missing");
    }

    [Fact]
    public async Task A_role_taken_back_is_gone_at_once_and_stays_in_the_audit_trail()
    {
        var story = await TellAsync(server);
        Assert.True((await story.ViewerAsync(story.Kofi)).IsScopedHR);
        await story.DoAsync(story.Ada, "People", "RevokeRole", await story.NowAsync<Person>(story.Kofi), new RevokeRole.Request(Role.HR, story.Coastal));
        Assert.False((await story.ViewerAsync(story.Kofi)).IsScopedHR);
        await using var db = story.AsSystem();
        Assert.Contains("people.role-revoked.v1", await db.Set<AuditEvent>().Where(e => e.SubjectRef == $"person:{story.Kofi}").Select(e => e.Action).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_scope_bi_read_counts_only_for_a_bi_reader()
    {
        var story = await TellAsync(server);
        Assert.Equal(story.Amina, (await story.ViewerAsync(story.Amina, "bi.read")).PersonId);
        await AssignAsync(story, story.Ada, story.Amina, new AssignRole.Request(Role.BiReader));
        var bi = await story.ViewerAsync(story.Amina, "bi.read");
        Assert.Equal((true, null, story.Amina), (bi.ReadsForBI, bi.PersonId, bi.ActorId));
        Assert.False((await story.ViewerAsync(story.Amina, "odata.read")).ReadsForBI);
    }

    [Fact]
    public async Task The_audit_trail_shows_own_actions_HR_its_scope_and_others_nothing()
    {
        var story = await TellAsync(server);
        await story.DoAsync(story.Amina, "People", "SetDigest", await story.NowAsync<Person>(story.Amina), new SetDigest.Request(DigestCadence.Daily));
        foreach (var (person, sees) in new[] { (story.Amina, true), (story.Noor, true), (story.Kofi, true), (story.Lena, false), (story.Jakob, false), (story.Ada, false), (story.Priya, false) })
        {
            await using var db = await story.AsAsync(person);
            Assert.Equal(sees, await db.Set<AuditEvent>().AnyAsync(e => e.SubjectRef == $"person:{story.Amina}" && e.Action == "people.digest-changed.v1", Cancel));
        }
        await using var nobody = story.Get<Databases>().Open(Viewer.Nobody);
        Assert.False(await nobody.Set<AuditEvent>().AnyAsync(Cancel));
        Assert.False(await nobody.Set<Person>().AnyAsync(Cancel));
    }

    private static async Task AssignAsync(MerrowStory story, Guid by, Guid person, AssignRole.Request request, string? expected = null) =>
        Assert.Equal(expected, (await story.TryAsync(by, "People", "AssignRole", await story.NowAsync<Person>(person), request))?.Code);
}
