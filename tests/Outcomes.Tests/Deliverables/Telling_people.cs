using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Telling_people_on_SQLite(SqliteServer server) : Telling_people(server);
public sealed class Telling_people_on_PostgreSQL(PostgresServer server) : Telling_people(server);
public sealed class Telling_people_on_SQL_Server(SqlServerServer server) : Telling_people(server);

/// <summary>Who hears of what, and what follows when people move.</summary>
public abstract class Telling_people(OutcomesServer server)
{
    [Fact]
    public async Task The_outcome_owner_hears_of_each_submission_and_the_producer_of_each_decision()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        Assert.Null(await story.TryAsync(story.Amina, "Withdraw", submitted.AsTarget()));
        Assert.Null(await story.TryAsync(story.Amina, "Submit", await story.NowAsync(submitted.Id)));
        Assert.Null(await story.TryAsync(story.Ines, "RequestChanges", await story.NowAsync(submitted.Id)));
        await story.DeliverEventsAsync();
        Assert.Equal(["deliverable-submitted", "deliverable-submitted"], await InboxAsync(story, story.Ines));
        Assert.Equal(["deliverable-changes-requested"], await InboxAsync(story, story.Amina));
    }

    [Fact]
    public async Task Whoever_is_mentioned_hears_of_it_only_if_they_may_see_it()
    {
        var story = await TellAsync(server);
        var closed = await story.LogAsync(story.Sensors() with { Visibility = Visibility.Private });
        var text = $"@{await EmailAsync(story, story.Jakob)} and @{await EmailAsync(story, story.Priya)}, please look.";
        await story.ActAsync(story.Amina, "Deliverables", "Comment", new Target(closed.Id, 0), new CommentOnDeliverable.Request { Text = text });
        await story.DeliverEventsAsync();
        Assert.Equal(["mentioned"], await InboxAsync(story, story.Jakob));
        Assert.Empty(await InboxAsync(story, story.Priya));
        Assert.Equal(["deliverable-commented"], await InboxAsync(story, story.Ines));
        Assert.Empty(await InboxAsync(story, story.Amina));
    }

    [Fact]
    public async Task Who_is_asked_to_provide_reads_no_title_of_what_they_do_not_see()
    {
        var story = await TellAsync(server);
        var closed = await story.OfAsync(story.Amina, DeliverableState.Committed, Visibility.Private);
        await story.ProposeAsync(story.Amina, closed, await story.OfAsync(story.Priya, DeliverableState.Committed));
        await story.DeliverEventsAsync();
        var notice = await story.AskAsync<Reads, NotificationView>(story.ViewerOf(story.Priya), reads => reads.All<NotificationView>().SingleAsync(Cancel));
        Assert.Equal(("dependency-proposed", "A deliverable that you do not see waits for something of yours. Agree or decline."), (notice.Kind, notice.Title));
    }

    [Fact]
    public async Task The_same_event_delivered_twice_tells_nobody_twice()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        await story.DeliverEventsAsync();
        await using (var db = story.AsSystem())
        {
            await using var write = await db.BeginWriteAsync(Cancel);
            await db.Set<OutboxMessage>().Where(m => m.Payload.Contains(submitted.Id.ToString())).ExecuteUpdateAsync(row => row.SetProperty(m => m.DeliveredAt, (DateTime?)null), Cancel);
            await write.CommitAsync(Cancel);
        }
        await story.DeliverEventsAsync();
        Assert.Single(await InboxAsync(story, story.Ines));
    }

    [Fact]
    public async Task Deliverables_follow_their_producer_to_another_unit_and_zone()
    {
        var story = await TellAsync(server);
        var open = await story.OfAsync(story.Amina, DeliverableState.Committed, Visibility.Team);
        var ended = await story.OfAsync(story.Amina, DeliverableState.Accepted, Visibility.Team);
        var before = (await story.ReadAsync(ended)).DueAtUtc;
        await story.DoAsync<MoveToUnit>(story.Noor, async slice => await slice.RunAsync(await PersonAsync(story), new MoveToUnit.Request(story.Forecasts), Cancel));
        await story.DoAsync<SetTimeZone>(story.Amina, async slice => await slice.RunAsync(await PersonAsync(story), new SetTimeZone.Request("Pacific/Pago_Pago"), Cancel));
        await story.DeliverEventsAsync();

        Assert.All([await story.ReadAsync(open), await story.ReadAsync(ended)], deliverable => Assert.Equal(story.Forecasts, deliverable.ProducerUnitId));
        // 31 December ends on Pago Pago (UTC−11) at 11:00 UTC of 1 January.
        Assert.Equal(new DateTime(2027, 1, 1, 11, 0, 0, DateTimeKind.Utc), (await story.ReadAsync(open)).DueAtUtc);
        Assert.Equal(before, (await story.ReadAsync(ended)).DueAtUtc);
        await using var teuea = story.As(story.Teuea);
        Assert.False(await teuea.Set<Deliverable>().AnyAsync(d => d.Id == open, Cancel));
        await using var priya = story.As(story.Priya);
        Assert.True(await priya.Set<Deliverable>().AnyAsync(d => d.Id == open, Cancel));
    }

    private static async Task<Target> PersonAsync(HarbourStory story)
    {
        await using var db = story.AsSystem();
        return new Target(story.Amina, await db.Set<Person>().Where(p => p.Id == story.Amina).Select(p => p.Version).SingleAsync(Cancel));
    }

    private static async Task<string> EmailAsync(HarbourStory story, Guid person)
    {
        await using var db = story.AsSystem();
        return await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleAsync(Cancel);
    }

    private static async Task<IReadOnlyList<string>> InboxAsync(HarbourStory story, Guid person)
    {
        await using var db = story.As(person);
        return await db.Set<Notification>().OrderBy(n => n.Kind).Select(n => n.Kind).ToListAsync(Cancel);
    }
}
