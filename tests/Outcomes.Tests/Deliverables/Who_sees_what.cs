using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Who_sees_what_on_SQLite(SqliteServer server) : Who_sees_what(server);
public sealed class Who_sees_what_on_PostgreSQL(PostgresServer server) : Who_sees_what(server);
public sealed class Who_sees_what_on_SQL_Server(SqlServerServer server) : Who_sees_what(server);

/// <summary>The deliverable's rows of the table of the domain page, person by person.</summary>
public abstract class Who_sees_what(OutcomesServer server)
{
    [Fact]
    public async Task The_table_says()
    {
        var story = await TellAsync(server);
        var rows = new Dictionary<Visibility, Guid>();
        foreach (var visibility in Enum.GetValues<Visibility>()) rows[visibility] = await story.OfAsync(story.Amina, DeliverableState.Committed, visibility);
        foreach (var (who, viewer, team, @private) in Table(story))
        {
            await using var db = server.Open(viewer);
            Assert.Equal((who, viewer.IsSomebody, team, @private), (who, await SeesAsync(db, rows[Visibility.Organisation]), await SeesAsync(db, rows[Visibility.Team]), await SeesAsync(db, rows[Visibility.Private])));
        }
    }

    [Fact]
    public async Task Nobody_accepts_yet_is_nobodys_secret_to_whoever_has_no_person()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync(story.Sensors() with { OutcomeOwnerId = null, Visibility = Visibility.Private });
        await using var db = server.Open(new Viewer { Kind = ViewerKind.Person, ReadsForBI = true });
        Assert.False(await SeesAsync(db, draft.Id));
    }

    [Fact]
    public async Task Whoever_holds_a_grant_sees_what_was_cited_to_them_and_loses_it_with_the_grant()
    {
        var story = await TellAsync(server);
        var closed = await story.OfAsync(story.Amina, DeliverableState.Accepted, Visibility.Private);
        await using var system = story.AsSystem();
        var grant = new VisibilityGrant(story.Priya, "deliverable", closed, Guid.NewGuid());
        system.Add(grant);
        await system.SaveChangesAsync(Cancel);
        await using var db = story.As(story.Priya);
        Assert.True(await SeesAsync(db, closed));
        system.Remove(grant);
        await system.SaveChangesAsync(Cancel);
        Assert.False(await SeesAsync(db, closed));
    }

    [Fact]
    public async Task A_link_to_an_unseen_objective_does_not_exist_for_whoever_sees_the_deliverable_only()
    {
        var story = await TellAsync(server);
        var certificates = await story.OfAsync(story.Priya, DeliverableState.Committed);
        await story.DoAsync<LinkOutcome>(story.Priya, slice => slice.RunAsync(new LinkOutcome.Request { DeliverableId = certificates, ObjectiveId = story.Hidden }, Cancel));
        Assert.Equal((1, 2), (await LinksAsync(story, story.Amina), await LinksAsync(story, story.Priya)));

        async Task<int> LinksAsync(HarbourStory told, Guid person)
        {
            await using var db = told.As(person);
            return await db.Set<DeliverableLink>().CountAsync(link => link.DeliverableId == certificates, Cancel);
        }
    }

    [Fact]
    public async Task A_dependency_is_seen_with_what_waits_and_by_whoever_provides()
    {
        var story = await TellAsync(server);
        var closed = await story.OfAsync(story.Amina, DeliverableState.Committed, Visibility.Private);
        var proposed = await story.ProposeAsync(story.Amina, closed, await story.OfAsync(story.Priya, DeliverableState.Committed));
        foreach (var (person, sees) in new[] { (story.Amina, true), (story.Priya, true), (story.Jakob, true), (story.Ines, true), (story.Teuea, false), (story.Misaki, false) })
        {
            await using var db = story.As(person);
            Assert.Equal(sees, await db.Set<Dependency>().AnyAsync(d => d.Id == proposed.Id, Cancel));
        }
    }

    // Who, as what, Team rows, Private rows. Organisation rows are seen by everybody who is somebody.
    private static IEnumerable<(string Who, Viewer Viewer, bool Team, bool Private)> Table(HarbourStory story) =>
    [
        ("producer", story.ViewerOf(story.Amina), true, true),
        ("outcome owner", story.ViewerOf(story.Ines), true, true),
        ("manager", story.ViewerOf(story.Jakob), true, true),
        ("upper manager", story.ViewerOf(story.Misaki), true, false),
        ("HR", story.ViewerOf(story.Noor), true, true),
        ("HR of the unit", story.ViewerOf(story.Kofi), true, true),
        ("same team", story.ViewerOf(story.Teuea), true, false),
        ("another team", story.ViewerOf(story.Priya), false, false),
        ("HR of another unit", story.ViewerOf(story.Priya) with { IsScopedHR = true, Roles = [Role.HR] }, false, false),
        ("BI reader", new Viewer { Kind = ViewerKind.Person, ActorId = story.Priya, ReadsForBI = true, Roles = [Role.BiReader] }, true, false),
        ("nobody", Viewer.Nobody, false, false),
    ];

    private static Task<bool> SeesAsync(OutcomesDb db, Guid id) => db.Set<Deliverable>().AnyAsync(d => d.Id == id, Cancel);
}
