using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Reviews;

public sealed class Naming_peers_on_SQLite(SqliteServer server) : Naming_peers(server);
public sealed class Naming_peers_on_PostgreSQL(PostgresServer server) : Naming_peers(server);
public sealed class Naming_peers_on_SQL_Server(SqlServerServer server) : Naming_peers(server);

/// <summary>Reviewee and manager name peers, the manager answers; in Aggregated mode nobody is told who is asked.</summary>
public abstract class Naming_peers(OutcomesServer server)
{
    [Fact]
    public async Task An_approved_peer_is_asked_and_disappears_from_everybody_elses_sight()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var review = await story.ReviewOfAsync(await story.LaunchAsync(), merrow.Amina);
        var part = await story.PostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = review.Id, ReviewerId = merrow.Priya });
        foreach (var (person, isSeen) in new[] { (merrow.Amina, true), (merrow.Jakob, true), (merrow.Noor, true), (merrow.Priya, false), (merrow.Misaki, false), (merrow.Oumar, false) })
            Assert.Equal(isSeen, (await story.GetAsync(person, $"ReviewAssignments?$filter=Id eq {part}")).Count == 1);
        await story.ActAsync<ReviewAssignment>(merrow.Jakob, "ReviewAssignments", part, "Approve");
        await merrow.DeliverEventsAsync();
        Assert.Equal(AssignmentState.Requested, (await merrow.ReadAsync<ReviewAssignment>(part)).State);
        foreach (var (person, isSeen) in new[] { (merrow.Amina, false), (merrow.Jakob, false), (merrow.Noor, false), (merrow.Priya, true), (merrow.Misaki, false) })
            Assert.Equal(isSeen, (await story.GetAsync(person, $"ReviewAssignments?$filter=Id eq {part}")).Count == 1);
    }

    [Fact]
    public async Task A_reviewee_cannot_ask_the_refusals_who_was_named_by_others()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var review = await story.ReviewOfAsync(await story.LaunchAsync(), merrow.Amina);
        var first = await story.PostAsync(merrow.Jakob, "ReviewAssignments", new { ReviewId = review.Id, ReviewerId = merrow.Priya });
        await story.ActAsync<ReviewAssignment>(merrow.Jakob, "ReviewAssignments", first, "Approve");
        var second = await story.PostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = review.Id, ReviewerId = merrow.Priya });   // as for anybody else
        Assert.Equal((409, "peer-asked-already"), await story.TryAsync<ReviewAssignment>(merrow.Jakob, "ReviewAssignments", second, "Approve"));
        await story.ActAsync<ReviewAssignment>(merrow.Jakob, "ReviewAssignments", second, "Refuse", new { Reason = "Enough voices." });
        Assert.Equal((409, "peer-named-already"), await story.TryPostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = review.Id, ReviewerId = merrow.Priya }));
    }

    [Fact]
    public async Task Nobody_is_their_own_peer_nor_the_managers_nor_asked_too_often()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.LaunchAsync();
        var amina = await story.ReviewOfAsync(cycle, merrow.Amina);
        Assert.Equal((409, "own-peer"), await story.TryPostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = amina.Id, ReviewerId = merrow.Amina }));
        Assert.Equal((409, "peer-writes-already"), await story.TryPostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = amina.Id, ReviewerId = merrow.Jakob }));
        Assert.Equal((409, "peer-above"), await story.TryPostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = amina.Id, ReviewerId = merrow.Misaki }));
        Assert.Equal(400, (await story.TryPostAsync(merrow.Priya, "ReviewAssignments", new { ReviewId = amina.Id, ReviewerId = merrow.Ines })).Status);   // she sees no such review
        foreach (var peer in new[] { merrow.Priya, merrow.Oumar, merrow.Lena })
            await story.PostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = amina.Id, ReviewerId = peer });
        Assert.Equal((409, "peers-enough"), await story.TryPostAsync(merrow.Amina, "ReviewAssignments", new { ReviewId = amina.Id, ReviewerId = merrow.Kofi }));
        await AskTwiceAsync(story, cycle, merrow.Ada);
    }

    // Two reviews may ask one person, the third may not: the manager is told when they approve.
    private static async Task AskTwiceAsync(CycleStory story, Guid cycle, Guid peer)
    {
        var merrow = story.Merrow;
        foreach (var (reviewee, manager, isRoom) in new[] { (merrow.Oumar, merrow.Jakob, true), (merrow.Priya, merrow.Ines, true), (merrow.Teuea, merrow.Misaki, false) })
        {
            var review = await story.ReviewOfAsync(cycle, reviewee);
            var part = await story.PostAsync(reviewee, "ReviewAssignments", new { ReviewId = review.Id, ReviewerId = peer });
            var (status, code) = await story.TryAsync<ReviewAssignment>(manager, "ReviewAssignments", part, "Approve");
            Assert.Equal(isRoom ? null : "peer-asked-enough", code);
            Assert.Equal(isRoom, status is 200 or 204);
        }
    }
}
