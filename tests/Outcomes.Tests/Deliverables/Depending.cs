using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Depending_on_SQLite(SqliteServer server) : Depending(server);
public sealed class Depending_on_PostgreSQL(PostgresServer server) : Depending(server);
public sealed class Depending_on_SQL_Server(SqlServerServer server) : Depending(server);

/// <summary>Amina's sensors wait for Priya's certificates.</summary>
public abstract class Depending(OutcomesServer server)
{
    [Fact]
    public async Task What_was_agreed_is_satisfied_by_itself_when_the_provider_is_accepted()
    {
        var story = await TellAsync(server);
        var sensors = await story.CommittedAsync();
        var certificates = await story.OfAsync(story.Priya, DeliverableState.Submitted);
        var proposed = await story.ProposeAsync(story.Amina, sensors.Id, certificates);
        await ActAsync(story, story.Priya, "Agree", proposed, new AgreeDependency.Request());
        await story.ActAsync(story.Ines, "Deliverables", "Accept", new Target(certificates, 1), new AcceptDeliverable.Request());
        await story.DeliverEventsAsync();
        var dependency = await FindAsync(story, proposed.Id);
        Assert.Equal((DependencyState.Satisfied, story.Priya), (dependency.State, dependency.ProviderPersonId));
    }

    [Fact]
    public async Task A_provider_who_is_asked_in_person_names_their_deliverable_and_an_accepted_one_satisfies_at_once()
    {
        var story = await TellAsync(server);
        var sensors = await story.CommittedAsync();
        var proposed = await story.DoAsync<ProposeDependency>(story.Amina, slice => slice.RunAsync(
            new ProposeDependency.Request { ConsumerDeliverableId = sensors.Id, ProviderPersonId = story.Priya, Kind = DependencyKind.Needs, Note = "Certificates for six gateways" }, Cancel));
        var certificates = await story.OfAsync(story.Priya, DeliverableState.Accepted);
        await ActAsync(story, story.Priya, "Agree", proposed, new AgreeDependency.Request { ProviderDeliverableId = certificates });
        var dependency = await FindAsync(story, proposed.Id);
        Assert.Equal((DependencyState.Satisfied, certificates), (dependency.State, dependency.ProviderDeliverableId));
    }

    [Theory]
    [InlineData("Agree", DependencyState.Proposed, "provider")]
    [InlineData("Decline", DependencyState.Proposed, "provider")]
    [InlineData("Satisfy", DependencyState.Agreed, "consumer")]
    [InlineData("Break", DependencyState.Agreed, "consumer")]
    public async Task The_provider_answers_and_the_consumer_confirms(string action, DependencyState from, string who)
    {
        var story = await TellAsync(server);
        foreach (var state in Enum.GetValues<DependencyState>())
            foreach (var (role, person) in new[] { ("consumer", story.Amina), ("provider", story.Priya), ("outcome owner", story.Ines), ("stranger", story.Teuea), ("HR", story.Noor) })
            {
                var dependency = await AtRestAsync(story, state);
                var refusal = await Record.ExceptionAsync(() => ActAsync(story, person, action, new Changed(dependency, 1), RequestOf(action)));
                if (state == from && role == who) Assert.Null(refusal);
                else Assert.True(refusal is Forbidden or RuleBroken, $"{role} tries {action} while {state}: {refusal}");
            }
    }

    [Fact]
    public async Task A_circle_is_refused_without_naming_what_the_caller_does_not_see()
    {
        var story = await TellAsync(server);
        var sensors = await story.OfAsync(story.Amina, DeliverableState.Committed);
        var certificates = await story.OfAsync(story.Priya, DeliverableState.Committed);
        var secret = await story.OfAsync(story.Priya, DeliverableState.Committed, Visibility.Private);
        var tables = await story.OfAsync(story.Teuea, DeliverableState.Committed);
        // Priya's certificates wait for her private work, that for Teuea's tables, those for the sensors: Amina cannot see the edge in the middle.
        await story.ProposeAsync(story.Priya, certificates, secret);
        await story.ProposeAsync(story.Priya, secret, tables);
        await story.ProposeAsync(story.Teuea, tables, sensors);
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => story.ProposeAsync(story.Amina, sensors, certificates));
        Assert.Equal("dependency-circle", refusal.Code);
        Assert.DoesNotContain(secret.ToString(), refusal.Message);
        Assert.Equal("dependency-circle", (await Assert.ThrowsAsync<RuleBroken>(() => story.ProposeAsync(story.Amina, sensors, sensors))).Code);
    }

    [Fact]
    public async Task Nobody_waits_for_what_they_do_not_see_and_nobody_speaks_for_others()
    {
        var story = await TellAsync(server);
        var sensors = await story.OfAsync(story.Amina, DeliverableState.Committed);
        var secret = await story.OfAsync(story.Priya, DeliverableState.Committed, Visibility.Private);
        await Assert.ThrowsAsync<NotFound>(() => story.ProposeAsync(story.Amina, sensors, secret));
        var certificates = await story.OfAsync(story.Priya, DeliverableState.Committed);
        await Assert.ThrowsAsync<Forbidden>(() => story.ProposeAsync(story.Teuea, sensors, certificates));
    }

    [Fact]
    public async Task The_graph_stays_without_circles_whatever_is_proposed()
    {
        var story = await TellAsync(server);
        var deliverables = new List<Guid>();
        for (var i = 0; i < 7; i++) deliverables.Add(await story.OfAsync(story.Amina, DeliverableState.Committed));
        var edges = new List<(Guid From, Guid To)>();
        var random = new Random(20261124);
        for (var i = 0; i < 60; i++)
        {
            var (from, to) = (deliverables[random.Next(7)], deliverables[random.Next(7)]);
            var wouldClose = from == to || Reaches(edges, to, from);
            var refusal = await Record.ExceptionAsync(() => story.ProposeAsync(story.Amina, from, to));
            if (wouldClose) Assert.Equal("dependency-circle", Assert.IsType<RuleBroken>(refusal).Code);
            else if (edges.Contains((from, to))) Assert.Equal("already-dependent", Assert.IsType<RuleBroken>(refusal).Code);
            else edges.Add((from, to));
        }
        Assert.InRange(edges.Count, 7, 21);
    }

    [Fact]
    public async Task Two_proposals_at_once_cannot_close_a_circle_together()
    {
        var story = await TellAsync(server);
        var one = await story.OfAsync(story.Amina, DeliverableState.Committed);
        var other = await story.OfAsync(story.Priya, DeliverableState.Committed);
        var outcomes = await Task.WhenAll(
            Record.ExceptionAsync(() => story.ProposeAsync(story.Amina, one, other)).AsTask(),
            Record.ExceptionAsync(() => story.ProposeAsync(story.Priya, other, one)).AsTask());
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Single(outcomes, outcome => outcome is RuleBroken { Code: "dependency-circle" });
    }

    [Fact]
    public async Task Whoever_takes_a_deliverable_over_takes_over_what_others_wait_for()
    {
        var story = await TellAsync(server);
        var certificates = await story.OfAsync(story.Priya, DeliverableState.Committed);
        var proposed = await story.ProposeAsync(story.Amina, (await story.CommittedAsync()).Id, certificates);
        await story.ActAsync(story.Priya, "Deliverables", "HandOver", new Target(certificates, 1), new HandOverDeliverable.Request { NewProducerId = story.Teuea, Reason = "Priya moves to forecasts." });
        await story.DeliverEventsAsync();
        Assert.Equal(story.Teuea, (await FindAsync(story, proposed.Id)).ProviderPersonId);
    }

    [Fact]
    public async Task A_draft_that_somebody_waits_for_is_not_deleted()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        await story.ProposeAsync(story.Priya, await story.OfAsync(story.Priya, DeliverableState.Committed), draft.Id);
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => story.DoAsync<DeleteDraft>(story.Amina, slice => slice.RunAsync(draft.AsTarget(), new Nothing(), Cancel)));
        Assert.Equal("draft-is-referred-to", refusal.Code);
    }

    private static bool Reaches(List<(Guid From, Guid To)> edges, Guid from, Guid to) =>
        from == to || edges.Where(edge => edge.From == from).Any(edge => Reaches(edges, edge.To, to));

    private static Task<Changed> ActAsync(HarbourStory story, Guid person, string action, Changed dependency, object request) =>
        story.ActAsync(person, "Dependencies", action, dependency.AsTarget(), request);

    private static object RequestOf(string action) => action switch
    {
        "Agree" => new AgreeDependency.Request(),
        "Satisfy" => new Nothing(),
        _ => new Reasoned { Reason = "The authority is closed." },
    };

    private static async Task<Dependency> FindAsync(HarbourStory story, Guid id)
    {
        await using var db = story.AsSystem();
        return await db.Set<Dependency>().SingleAsync(d => d.Id == id, Cancel);
    }

    private static async Task<Guid> AtRestAsync(HarbourStory story, DependencyState state)
    {
        var consumer = await story.OfAsync(story.Amina, DeliverableState.Committed);
        var dependency = Dependency.FromHistory(new DependencyHistory(consumer, null, story.Priya, DependencyKind.Needs, state, new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc)));
        await using var db = story.AsSystem();
        db.Add(dependency);
        await db.SaveChangesAsync(Cancel);
        return dependency.Id;
    }
}
