using Microsoft.Extensions.Options;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using Role = Outcomes.Tests.Objectives.ExpectedObjectiveSteps.Role;

namespace Outcomes.Tests.Objectives;

public sealed class Who_may_lead_an_objective_on_SQLite(SqliteServer server) : Who_may_lead_an_objective(server);
public sealed class Who_may_lead_an_objective_on_PostgreSQL(PostgresServer server) : Who_may_lead_an_objective(server);
public sealed class Who_may_lead_an_objective_on_SQL_Server(SqlServerServer server) : Who_may_lead_an_objective(server);

/// <summary>Every (role, state, action) is tried: what the page lists works, everything else is refused.</summary>
public abstract class Who_may_lead_an_objective(OutcomesServer server)
{
    public static TheoryData<string> Actions => [.. ExpectedObjectiveSteps.Actions];

    [Theory, MemberData(nameof(Actions))]
    public async Task The_page_says(string action)
    {
        var story = await MerrowStory.TellAsync(server);
        foreach (var state in Enum.GetValues<ObjectiveState>())
            foreach (var role in Enum.GetValues<Role>())
            {
                var objective = await story.AtRestAsync(state);
                var expected = ExpectedObjectiveSteps.Find(action, state, role);
                var refusal = await story.TryAsync(PersonIn(story, role), "Objectives", action, new Target(objective, 1), story.RequestOf(action));
                var now = (await story.ReadAsync<Objective>(objective)).State;
                var told = $"{role} tries {action} while {state}: {refusal?.Code} {refusal?.Message}";
                if (expected is not null) Assert.True(refusal is null && now == expected.To, told);
                else Assert.True(refusal is { Status: 403 or 409 } && now == state, told);
            }
    }

    [Fact]
    public void The_machine_lists_the_same_actions_for_whoever_looks()
    {
        foreach (var state in Enum.GetValues<ObjectiveState>())
        {
            var owner = ObjectiveAccess.AllowedActions(state, isOwner: true, isDirectManager: false, isUnitHead: true, isHR: false, hasManager: true);
            Assert.Equal(ExpectedObjectiveSteps.Actions.Where(action => ExpectedObjectiveSteps.Find(action, state, Role.Owner) is not null).Order(), owner.Order());
            var manager = ObjectiveAccess.AllowedActions(state, isOwner: false, isDirectManager: true, isUnitHead: false, isHR: false, hasManager: true);
            Assert.Equal(ExpectedObjectiveSteps.Actions.Where(action => ExpectedObjectiveSteps.Find(action, state, Role.Manager) is not null).Order(), manager.Order());
        }
    }

    [Fact]
    public async Task HR_approves_where_there_is_no_manager_and_nobody_approves_their_own()
    {
        var story = await MerrowStory.TellAsync(server);
        var misakis = await story.AtRestAsync(ObjectiveState.Proposed, story.Misaki);
        Assert.Null(await story.TryAsync(story.Noor, "Objectives", "Approve", new Target(misakis, 1), story.RequestOf("Approve")));
        var teueas = await story.AtRestAsync(ObjectiveState.Proposed, story.Teuea);
        var refusal = await story.TryAsync(story.Teuea, "Objectives", "Approve", new Target(teueas, 1), story.RequestOf("Approve"));
        Assert.Equal((403, "not-yours-to-do"), (refusal?.Status, refusal?.Code));
    }

    [Fact]
    public async Task Where_approval_is_required_the_owner_proposes_instead()
    {
        var story = await MerrowStory.TellAsync(server);
        var draft = await story.AtRestAsync(ObjectiveState.Draft);
        await using var db = await story.AsAsync(story.Amina);
        var activate = new ActivateObjective(db, Options.Create(new ObjectivesOptions { RequireApproval = true }));
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => activate.RunAsync(new Target(draft, 1), new Nothing(), MerrowStory.Cancel));
        Assert.Equal("approval-required", refusal.Code);
    }

    [Fact]
    public async Task A_private_objective_is_not_there_for_colleagues_and_upper_managers()
    {
        var story = await MerrowStory.TellAsync(server);
        var objective = await story.AtRestAsync(ObjectiveState.Active, visibility: Visibility.Private);
        foreach (var person in new[] { story.Oumar, story.Misaki, story.Teuea, story.Priya, story.Ada })
            Assert.Equal(404, (await story.TryAsync(person, "Objectives", "Cancel", new Target(objective, 1), story.RequestOf("Cancel")))?.Status);
        Assert.Null(await story.TryAsync(story.Ines, "Objectives", "Cancel", new Target(objective, 1), story.RequestOf("Cancel")));
    }

    private static Guid PersonIn(MerrowStory story, Role role) => role switch
    {
        Role.Owner => story.Amina,
        Role.Manager => story.Jakob,
        Role.DottedManager => story.Ines,
        Role.UpperManager => story.Misaki,
        Role.UnitHead => story.Teuea,
        Role.HR => story.Noor,
        Role.ScopedHR => story.Kofi,
        Role.OtherHR => story.Lena,
        Role.Colleague => story.Oumar,
        _ => story.Priya,
    };
}
