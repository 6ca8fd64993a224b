using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Showing_material_on_SQLite(SqliteServer server) : Showing_material(server);
public sealed class Showing_material_on_PostgreSQL(PostgresServer server) : Showing_material(server);
public sealed class Showing_material_on_SQL_Server(SqlServerServer server) : Showing_material(server);

/// <summary>What is attached opens to those who write, and closes when they are done.</summary>
public abstract class Showing_material(OutcomesServer server)
{
    private const string Set = "ReviewMaterials";

    [Fact]
    public async Task Reviewers_see_what_is_attached_until_their_part_is_done()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting, AnonymityMode.ManagerOnly);
        var review = await story.ReviewAsync(cycle);
        var writing = await story.PartAsync(cycle, review, story.Peers[0], Relation.Peer);
        await story.PartAsync(cycle, review, story.Peers[1], Relation.Peer, AssignmentState.Declined);
        Assert.False(await SeesAsync(story, story.Peers[0]));
        await story.ActAsync(story.Amina, Set, "", default, Gauge(story, review));
        Assert.True(await SeesAsync(story, story.Peers[0]));
        Assert.False(await SeesAsync(story, story.Peers[1]));
        Assert.False(await SeesAsync(story, story.Priya));
        // The manager attaches the same, and is not told that she has.
        var twice = await story.ActAsync(story.Jakob, Set, "", default, Gauge(story, review));
        await story.ActAsync(story.Jakob, Set, "", new Target(twice.Id, 1), new Nothing());
        Assert.True(await SeesAsync(story, story.Peers[0]));

        var asked = await story.PartAsync(cycle, review, story.Peers[2], Relation.Peer, AssignmentState.Approved);
        await story.ActAsync(story.Jakob, "ReviewAssignments", "Request", new Target(asked, 1), new Nothing());
        await server.DeliverEventsAsync();
        Assert.True(await SeesAsync(story, story.Peers[2]));

        await story.SubmitAsync(story.Peers[0], writing, Relation.Peer, 4);
        await server.DeliverEventsAsync();
        Assert.False(await SeesAsync(story, story.Peers[0]));
    }

    [Fact]
    public async Task What_was_opened_closes_with_the_last_day_and_when_it_is_taken_away()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting);
        var review = await story.ReviewAsync(cycle);
        var part = await story.PartAsync(cycle, review, story.Peers[0], Relation.Peer);
        await story.PartAsync(cycle, review, story.Peers[1], Relation.Peer);
        var material = await story.ActAsync(story.Amina, Set, "", default, Gauge(story, review));
        await using (var db = story.AsSystem())
            await db.Set<ReviewAssignment>().Where(a => a.Id == part).ExecuteUpdateAsync(a => a.SetProperty(x => x.ClosesAtUtc, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)), Cancel);
        await server.Services.GetRequiredService<CloseMaterials>().CloseAsync(Cancel);
        Assert.Equal((false, true), (await SeesAsync(story, story.Peers[0]), await SeesAsync(story, story.Peers[1])));
        Assert.Equal(404, (await story.TryAsync(story.Priya, Set, "", new Target(material.Id, 1), new Nothing()))?.Status);
        await story.ActAsync(story.Amina, Set, "", new Target(material.Id, 1), new Nothing());
        Assert.False(await SeesAsync(story, story.Peers[1]));
    }

    [Fact]
    public async Task Nobody_opens_what_is_not_the_reviewees_own()
    {
        var story = await TellAsync(server);
        var review = await story.ReviewAsync(await story.CycleAsync(CycleState.Collecting), reviewee: story.Peers[0], manager: story.Amina);
        // Amina sees her own private gauge; in the review of somebody else it has no place.
        Assert.Equal(400, (await story.TryAsync(story.Amina, Set, "", default, Gauge(story, review)))?.Status);
        Assert.Equal(400, (await story.TryAsync(story.Amina, Set, "", default, Gauge(story, review) with { TargetRef = "review:" + review.Id }))?.Status);
        Assert.Equal(403, (await story.TryAsync(story.Misaki, Set, "", default, Gauge(story, review)))?.Status);
        Assert.Equal(400, (await story.TryAsync(story.Priya, Set, "", default, Gauge(story, review)))?.Status);
    }

    private static AttachMaterial.Request Gauge(WritingStory story, Review review) => new() { ReviewId = review.Id, TargetRef = $"deliverable:{story.Gauge}", Note = "Start here." };

    private static async Task<bool> SeesAsync(WritingStory story, Guid person)
    {
        await using var theirs = story.As(person);
        return await theirs.Set<Deliverable>().AnyAsync(d => d.Id == story.Gauge, Cancel);
    }
}
