using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;
using Role = Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reviews;

public sealed class Who_may_do_what_in_a_cycle_on_SQLite(SqliteServer server) : Who_may_do_what_in_a_cycle(server);
public sealed class Who_may_do_what_in_a_cycle_on_PostgreSQL(PostgresServer server) : Who_may_do_what_in_a_cycle(server);
public sealed class Who_may_do_what_in_a_cycle_on_SQL_Server(SqlServerServer server) : Who_may_do_what_in_a_cycle(server);

/// <summary>Every (role, state, action) is tried at the wire: what the page lists works, everything else is refused.</summary>
public abstract class Who_may_do_what_in_a_cycle(OutcomesServer server)
{
    private static readonly string[] Steps = ["Schedule", "Launch", "Pause", "Resume", "StartCalibration", "StartSharing", "Close", "Cancel"];

    [Fact]
    public async Task HR_leads_a_cycle_through_its_states_and_nothing_else_is_possible()
    {
        var story = await CycleStory.TellAsync(server);
        foreach (var state in Enum.GetValues<CycleState>())
        {
            var untouched = await AtRestAsync(story, state);
            foreach (var action in Steps.Where(action => !ExpectedReviewSteps.ProvedElsewhere.Contains((action, state))))
            {
                var expected = ExpectedReviewSteps.OfCycles.Where(step => step.Action == action && step.From == state).ToList();
                var cycle = expected.Count == 0 ? untouched : await AtRestAsync(story, state);
                var (status, code) = await story.TryAsync<ReviewCycle>(story.Merrow.Noor, "ReviewCycles", cycle, action, BodyOf(action));
                var told = $"{action} while {state}: {status} {code}";
                if (expected.Count == 0) Assert.True(status is 409, told);
                else Assert.True(status is 200 or 204 && (await story.Merrow.ReadAsync<ReviewCycle>(cycle)).State == expected[0].To, told);
            }
            Assert.Equal(state, (await story.Merrow.ReadAsync<ReviewCycle>(untouched)).State);
        }
    }

    [Fact]
    public async Task Nobody_but_HR_of_the_whole_organisation_touches_a_cycle()
    {
        var story = await CycleStory.TellAsync(server);
        var cycle = await AtRestAsync(story, CycleState.Collecting);
        foreach (var action in Steps)
        {
            foreach (var person in new[] { story.Merrow.Jakob, story.Merrow.Amina, story.Merrow.Ada })
                Assert.Equal((403, "permission-missing"), await story.TryAsync<ReviewCycle>(person, "ReviewCycles", cycle, action, BodyOf(action)));
            Assert.Equal((403, "outside-your-scope"), await story.TryAsync<ReviewCycle>(story.Merrow.Kofi, "ReviewCycles", cycle, action, BodyOf(action)));
        }
        Assert.Equal(403, (await story.TryPostAsync(story.Merrow.Jakob, "ReviewCycles", new { Name = "Mine", TemplateVersionId = story.Template, From = "2026-01-01", To = "2026-02-01" })).Status);
    }

    [Fact]
    public async Task A_peers_part_moves_only_by_its_reviewer_and_the_manager()
    {
        var story = await CycleStory.TellAsync(server);
        foreach (var state in Enum.GetValues<AssignmentState>())
        {
            var (_, untouched) = await PartAtRestAsync(story, state);
            foreach (var action in ExpectedReviewSteps.OfParts.Select(step => step.Action).Distinct())
                foreach (var role in Enum.GetValues<Role>())
                {
                    var expected = ExpectedReviewSteps.OfParts.Where(step => step.Action == action && step.From == state && step.By == role).ToList();
                    var part = expected.Count == 0 ? untouched : (await PartAtRestAsync(story, state)).Part;
                    var (status, code) = await story.TryAsync<ReviewAssignment>(PersonIn(story, role), "ReviewAssignments", part, action, BodyOf(action));
                    var told = $"{role} tries {action} while {state}: {status} {code}";
                    // What somebody does not see is not there for them.
                    if (expected.Count == 0) Assert.True(status is 403 or 404 or 409, told);
                    else Assert.True(status is 200 or 204 && (await story.Merrow.ReadAsync<ReviewAssignment>(part)).State == expected[0].To, told);
                }
            Assert.Equal(state, (await story.Merrow.ReadAsync<ReviewAssignment>(untouched)).State);
        }
    }

    private static object BodyOf(string action) =>
        action is "Pause" or "Cancel" or "Refuse" or "Decline" ? new { Reason = "It must be." } : new { };

    private static Guid PersonIn(CycleStory story, Role role) => role switch
    {
        Role.Reviewer => story.Merrow.Priya,
        Role.Manager => story.Merrow.Jakob,
        Role.Reviewee => story.Merrow.Amina,
        Role.UpperManager => story.Merrow.Misaki,
        Role.HR => story.Merrow.Noor,
        Role.ScopedHR => story.Merrow.Kofi,
        _ => story.Merrow.Oumar,
    };

    private static async Task<Guid> AtRestAsync(CycleStory story, CycleState state)
    {
        await using var db = story.Merrow.AsSystem();
        var cycle = ReviewCycle.FromHistory(new CycleHistory
        {
            Name = $"At rest {Guid.NewGuid():N}",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 12, 31),
            TemplateVersionId = story.Template,
            CalibrationOn = true,
            State = state,
            CreatedAt = db.Now,
            Stages = [.. Enum.GetValues<StageKind>().Select(kind => new StageText { Kind = kind, OpensOn = CycleStory.Today.AddDays(5), DueOn = CycleStory.Today.AddDays(20) })],
        });
        db.Add(cycle);
        await db.SaveChangesAsync(Cancel);
        return cycle.Id;
    }

    private static async Task<(Guid Cycle, Guid Part)> PartAtRestAsync(CycleStory story, AssignmentState state)
    {
        var cycle = await AtRestAsync(story, CycleState.Collecting);
        await using var db = story.Merrow.AsSystem();
        var review = Review.FromHistory(new ReviewHistory
        {
            CycleId = cycle,
            RevieweeId = story.Merrow.Amina,
            ManagerId = story.Merrow.Jakob,
            OrgUnitId = story.Merrow.Sensors,
            State = ReviewState.Collecting,
            CreatedAt = db.Now,
        });
        var part = ReviewAssignment.FromHistory(review, new AssignmentHistory
        {
            ReviewerId = story.Merrow.Priya,
            Relation = Relation.Peer,
            AnonymityMode = AnonymityMode.Named,
            State = state,
            DueOn = CycleStory.Today.AddDays(20),
            TimeZoneId = "Asia/Kolkata",
            NominatedById = story.Merrow.Amina,
        });
        db.AddRange(review, part);
        await db.SaveChangesAsync(Cancel);
        return (cycle, part.Id);
    }
}
