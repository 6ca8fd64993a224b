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
    private const string Set = "ReviewAssignments";

    [Fact]
    public async Task The_page_says()
    {
        var story = await TellAsync(server);
        await new Trials<AssignmentState, Role>(ExpectedReviewSteps.OfParts)
        {
            AtRest = state => story.PartAtRestAsync(state),
            Try = async (role, action, part) =>
            {
                var refusal = await story.TryAsync(story.PersonIn(role), Set, action, new Target(part, 1), RequestOf(story, action));
                return (refusal?.Status, refusal?.Code);
            },
            Look = async part => await story.PartNowAsync(part) is var now ? (now.State, now.Version) : null,
        }.RunAsync();
    }

    [Fact]
    public async Task Only_those_who_are_asked_as_one_of_many_may_decline_and_HR_is_not_HR_to_what_they_write_themselves()
    {
        var story = await TellAsync(server);
        (Relation Relation, Guid Reviewer, string? Refused)[] parts =
        [
            (Relation.Self, story.Amina, "part-not-declinable"), (Relation.Manager, story.Jakob, "part-not-declinable"), (Relation.SecondManager, story.Misaki, "part-not-declinable"),
            (Relation.Upward, story.Peers[0], null), (Relation.Peer, story.Noor, null),
        ];
        foreach (var (relation, reviewer, refused) in parts)
        {
            var part = await story.PartAtRestAsync(AssignmentState.Requested, relation, reviewer);
            Assert.Equal(refused, (await story.TryAsync(reviewer, Set, "Decline", new Target(part, 1), RequestOf(story, "Decline")))?.Code);
        }
        var own = await story.PartAtRestAsync(AssignmentState.Submitted, Relation.Peer, story.Noor);
        Assert.Equal("not-yours-to-do", (await story.TryAsync(story.Noor, Set, "Reopen", new Target(own, 1), RequestOf(story, "Reopen")))?.Code);
        Assert.Null(await story.TryAsync(story.Lena, Set, "Reopen", new Target(own, 1), RequestOf(story, "Reopen")));
    }

    [Fact]
    public async Task A_refusal_tells_nobody_else_whether_its_author_has_begun_to_write()
    {
        var story = await TellAsync(server);
        foreach (var (relation, reviewer) in new[] { (Relation.Peer, story.Peers[0]), (Relation.Self, story.Amina), (Relation.Manager, story.Jakob) })
        {
            var asked = await story.PartAtRestAsync(AssignmentState.Requested, relation, reviewer);
            var begun = await story.PartAtRestAsync(AssignmentState.InProgress, relation, reviewer);
            foreach (var reader in new[] { story.Jakob, story.Misaki, story.Noor, story.Lena, story.Kofi, story.Amina, story.Ada }.Where(reader => reader != reviewer))
                foreach (var action in new[] { "Approve", "Refuse", "Request", "Start", "Save", "Submit", "Decline", "Reopen" })
                {
                    var told = await TriedAsync(asked);
                    Assert.NotNull(told.Code);
                    Assert.Equal(told, await TriedAsync(begun));

                    async Task<(int? Status, string? Code, string? Message)> TriedAsync(Guid part)
                    {
                        var refusal = await story.TryAsync(reader, Set, action, new Target(part, 0), action == "Save" ? story.Rated(relation, 3) : RequestOf(story, action));
                        return (refusal?.Status, refusal?.Code, refusal?.Message);
                    }
                }
        }
    }

    private static object RequestOf(WritingStory story, string action) => action switch
    {
        "Save" => story.Rated(Relation.Peer, 3),
        "Reopen" => new ReopenPart.Request { Reason = "They named the wrong gauge." },
        "Refuse" or "Decline" => new Reasoned { Reason = "It must be." },
        _ => new Nothing(),
    };
}
