using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Passing_on_on_SQLite(SqliteServer server) : Passing_on(server);
public sealed class Passing_on_on_PostgreSQL(PostgresServer server) : Passing_on(server);
public sealed class Passing_on_on_SQL_Server(SqlServerServer server) : Passing_on(server);

/// <summary>Work goes to other hands, others help, people talk.</summary>
public abstract class Passing_on(OutcomesServer server)
{
    [Fact]
    public async Task The_due_day_ends_where_the_new_producer_lives()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        await HandOverAsync(story, committed.AsTarget(), story.Teuea);
        var deliverable = await story.ReadAsync(committed.Id);
        // 24 November ends on Kiritimati (UTC+14) at 10:00 UTC of that day.
        Assert.Equal((story.Teuea, story.Sensors, new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc)), (deliverable.ProducerId, deliverable.ProducerUnitId, deliverable.DueAtUtc));
    }

    [Fact]
    public async Task Neither_hand_over_nor_reassignment_lets_the_producer_accept()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        Assert.Equal("producer-accepts", (await Assert.ThrowsAsync<RuleBroken>(() => HandOverAsync(story, committed.AsTarget(), story.Ines))).Code);
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => story.ActAsync(story.Jakob, "Deliverables", "ReassignAcceptance", committed.AsTarget(),
            new ReassignAcceptance.Request { NewOutcomeOwnerId = story.Amina, Reason = "Inês is on leave." }));
        Assert.Equal("producer-accepts", refusal.Code);
    }

    [Fact]
    public async Task Work_is_not_handed_to_somebody_who_has_left_or_is_unknown()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        await using (var db = story.AsSystem())
        {
            var teuea = await db.Set<Person>().AsTracking().SingleAsync(p => p.Id == story.Teuea, Cancel);
            teuea.ReplaceFromHistory(teuea.ToHistory() with { Status = PersonStatus.Left, EndOn = new DateOnly(2026, 11, 1) });
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Equal("person-has-left", (await Assert.ThrowsAsync<RuleBroken>(() => HandOverAsync(story, committed.AsTarget(), story.Teuea))).Code);
        Assert.Equal("NewProducerId", (await Assert.ThrowsAsync<InvalidRequest>(() => HandOverAsync(story, committed.AsTarget(), Guid.NewGuid()))).Target);
    }

    [Fact]
    public async Task Somebody_helps_once_in_one_role()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        Task<Changed> Name() => story.DoAsync<NameContributor>(story.Amina, slice => slice.RunAsync(
            new NameContributor.Request { DeliverableId = draft.Id, PersonId = story.Jakob, Role = ContributionRole.Mentor }, Cancel));
        var named = await Name();
        Assert.Equal("already-contributor", (await Assert.ThrowsAsync<RuleBroken>(Name)).Code);
        var changed = await story.DoAsync<ChangeContribution>(story.Amina, slice => slice.RunAsync(
            named.AsTarget(), new ChangeContribution.Request { Role = ContributionRole.Reviewer }, Cancel));
        Assert.Equal(ContributionRole.Reviewer, Assert.Single((await story.ReadAsync(draft.Id)).Contributions).Role);
        await story.DoAsync<RemoveContribution>(story.Amina, slice => slice.RunAsync(changed.AsTarget(), new Nothing(), Cancel));
        Assert.Empty((await story.ReadAsync(draft.Id)).Contributions);
    }

    [Fact]
    public async Task Everybody_who_sees_it_may_comment_and_nobody_else()
    {
        var story = await TellAsync(server);
        var open = await story.LogAsync();
        var closed = await story.LogAsync(story.Sensors() with { Visibility = Visibility.Private });
        await CommentAsync(story, story.Priya, open.Id, "Which gateway do you use?");
        await CommentAsync(story, story.Jakob, open.Id, "The second one.");
        await Assert.ThrowsAsync<NotFound>(() => CommentAsync(story, story.Priya, closed.Id, "Hello?"));
        var deliverable = await story.ReadAsync(open.Id);
        Assert.Equal((2, 3), (deliverable.CommentCount, deliverable.Version));
        Assert.Equal(new HashSet<Guid> { story.Jakob, story.Priya }, deliverable.Comments.Select(comment => comment.AuthorId).ToHashSet());
    }

    [Fact]
    public async Task Those_who_only_add_something_do_not_refuse_each_other()
    {
        var story = await TellAsync(server);
        var open = await story.LogAsync();
        var evidence = Enumerable.Range(0, 4).Select(_ => story.ShowAsync(open.Id));
        var comments = Enumerable.Range(0, 8).Select(number => CommentAsync(story, number % 2 == 0 ? story.Priya : story.Jakob, open.Id, $"Question {number}"));
        await Task.WhenAll([.. evidence, .. comments]);
        var deliverable = await story.ReadAsync(open.Id);
        Assert.Equal((8, 8, 4, 4, 13), (deliverable.CommentCount, deliverable.Comments.Count, deliverable.EvidenceCount, deliverable.Evidence.Count, deliverable.Version));
    }

    [Fact]
    public async Task A_deliverable_is_opened_and_closed_by_its_producer()
    {
        var story = await TellAsync(server);
        var logged = await story.LogAsync();
        var closed = await story.ActAsync(story.Amina, "Deliverables", "SetVisibility", logged.AsTarget(), new SetDeliverableVisibility.Request { Visibility = Visibility.Private });
        await Assert.ThrowsAsync<NotFound>(() => CommentAsync(story, story.Priya, logged.Id, "Hello?"));
        await Assert.ThrowsAsync<Forbidden>(() => story.ActAsync(story.Jakob, "Deliverables", "SetVisibility", closed.AsTarget(), new SetDeliverableVisibility.Request()));
    }

    private static Task<Changed> HandOverAsync(HarbourStory story, Target target, Guid to) => story.ActAsync(
        story.Jakob, "Deliverables", "HandOver", target, new HandOverDeliverable.Request { NewProducerId = to, Reason = "Amina leads the next pilot." });

    private static Task<Changed> CommentAsync(HarbourStory story, Guid person, Guid deliverable, string text) =>
        story.ActAsync(person, "Deliverables", "Comment", new Target(deliverable, 0), new CommentOnDeliverable.Request { Text = text });
}
