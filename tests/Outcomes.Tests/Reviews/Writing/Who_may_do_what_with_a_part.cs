using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;
using Role = Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reviews.Writing;

[Collection(SweepingCycles.OnSQLite)]
public sealed class Who_may_do_what_with_a_part_on_SQLite(SqliteServer server) : Who_may_do_what_with_a_part(server);
[Collection(SweepingCycles.OnPostgreSQL)]
public sealed class Who_may_do_what_with_a_part_on_PostgreSQL(PostgresServer server) : Who_may_do_what_with_a_part(server);
public sealed class Who_may_do_what_with_a_part_on_SQL_Server(SqlServerServer server) : Who_may_do_what_with_a_part(server);

/// <summary>Every (role, state, action) of one reviewer's part is tried: what the page lists works, everything else is refused.</summary>
public abstract class Who_may_do_what_with_a_part(OutcomesServer server)
{
    [Fact]
    public async Task The_page_says()
    {
        var story = await TellAsync(server);
        await OfPeers(story, Enum.GetValues<Role>()).RunAsync();
    }

    [Fact]
    public async Task HR_is_not_HR_to_what_they_write_themselves()
    {
        var story = await TellAsync(server);
        await OfPeers(story, [Role.Reviewer], story.Noor).RunAsync();
    }

    [Theory]
    [InlineData(Relation.Self)]
    [InlineData(Relation.Manager)]
    [InlineData(Relation.SecondManager)]
    [InlineData(Relation.Upward)]
    public async Task Only_those_who_are_asked_as_one_of_many_may_decline(Relation relation)
    {
        var story = await TellAsync(server);
        var (reviewer, refused) = relation switch
        {
            Relation.Self => (story.Amina, "part-not-declinable"),
            Relation.Manager => (story.Jakob, "part-not-declinable"),
            Relation.SecondManager => (story.Misaki, "part-not-declinable"),
            _ => (story.Peers[0], null),
        };
        var part = await story.PartAtRestAsync(AssignmentState.Requested, relation, reviewer);
        Assert.Equal(refused, (await story.TryAsync(reviewer, "ReviewAssignments", "Decline", new Target(part, 1), new Reasoned { Reason = "I know too little." }))?.Code);
    }

    private static Trials<AssignmentState, Role> OfPeers(WritingStory story, IReadOnlyList<Role> roles, Guid? reviewer = null) => new(ExpectedReviewSteps.OfParts)
    {
        Roles = roles,
        AtRest = state => story.PartAtRestAsync(state, Relation.Peer, reviewer),
        Try = async (who, action, part) =>
        {
            var by = reviewer ?? story.PersonIn(who);
            var refusal = await story.TryAsync(by, "ReviewAssignments", action, new Target(part, 1), RequestOf(story, action));
            return (refusal?.Status, refusal?.Code);
        },
        Look = async part => await story.PartNowAsync(part) is var now ? (now.State, now.Version) : null,
    };

    private static object RequestOf(WritingStory story, string action) => action switch
    {
        "Save" => story.Rated(Relation.Peer, 3),
        "Reopen" => new ReopenPart.Request { Reason = "They named the wrong gauge." },
        "Refuse" or "Decline" => new Reasoned { Reason = "It must be." },
        _ => new Nothing(),
    };
}
