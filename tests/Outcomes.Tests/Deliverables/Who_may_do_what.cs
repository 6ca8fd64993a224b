using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using Role = Outcomes.Tests.Deliverables.ExpectedSteps.Role;

namespace Outcomes.Tests.Deliverables;

public sealed class Who_may_do_what_on_SQLite(SqliteServer server) : Who_may_do_what(server);
public sealed class Who_may_do_what_on_PostgreSQL(PostgresServer server) : Who_may_do_what(server);
public sealed class Who_may_do_what_on_SQL_Server(SqlServerServer server) : Who_may_do_what(server);

/// <summary>Every (role, state, action) is tried: what the page lists works, everything else is refused.</summary>
public abstract class Who_may_do_what(OutcomesServer server)
{
    public static TheoryData<string> Actions => [.. ExpectedSteps.Actions];

    [Theory, MemberData(nameof(Actions))]
    public async Task The_page_says(string action)
    {
        var story = await HarbourStory.TellAsync(server);
        foreach (var state in Enum.GetValues<DeliverableState>())
        {
            var untouched = await story.AtRestAsync(state);   // every refusal leaves it as it is, so one serves them all
            foreach (var role in Enum.GetValues<Role>())
            {
                var expected = ExpectedSteps.Find(action, state, role);
                var deliverable = expected is null ? untouched : await story.AtRestAsync(state);
                var refusal = await story.TryAsync(PersonIn(story, role), action, new Target(deliverable, 1));
                var told = $"{role} tries {action} while {state}: {refusal?.Code} {refusal?.Message}";
                if (expected is null) Assert.True(refusal is { Status: 403 or 409 }, told);
                else Assert.True(refusal is null && (await story.ReadAsync(deliverable)).State == expected.To, told);
            }
            Assert.Equal((state, 1), ((await story.ReadAsync(untouched)).State, (await story.ReadAsync(untouched)).Version));
        }
    }

    [Fact]
    public async Task Whoever_has_no_part_in_it_is_refused_before_the_state_is_looked_at()
    {
        var story = await HarbourStory.TellAsync(server);
        var deliverable = await story.AtRestAsync(DeliverableState.Accepted);
        var refusal = await story.TryAsync(story.Teuea, "Submit", new Target(deliverable, 1));
        Assert.Equal((403, "not-yours-to-do"), (refusal?.Status, refusal?.Code));
        Assert.Equal("For this deliverable, only the producer can submit it.", refusal?.Message);
    }

    [Fact]
    public async Task The_right_person_in_the_wrong_state_is_told_what_they_can_do()
    {
        var story = await HarbourStory.TellAsync(server);
        var deliverable = await story.AtRestAsync(DeliverableState.Submitted);
        var refusal = await story.TryAsync(story.Amina, "Submit", new Target(deliverable, 1));
        Assert.Equal((409, "wrong-state"), (refusal?.Status, refusal?.Code));
        Assert.Contains("withdraw it", refusal?.Message);
    }

    private static Guid PersonIn(HarbourStory story, Role role) => role switch
    {
        Role.Producer => story.Amina,
        Role.OutcomeOwner => story.Ines,
        Role.Manager => story.Jakob,
        Role.UpperManager => story.Misaki,
        Role.HR => story.Noor,
        Role.ScopedHR => story.Kofi,
        Role.Colleague => story.Teuea,
        _ => story.Priya,
    };
}
