using Microsoft.EntityFrameworkCore;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;
using Role = Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reviews;

[Collection(SweepingCycles.OnSQLite)]
public sealed class Who_may_do_what_in_a_cycle_on_SQLite(SqliteServer server) : Who_may_do_what_in_a_cycle(server);
[Collection(SweepingCycles.OnPostgreSQL)]
public sealed class Who_may_do_what_in_a_cycle_on_PostgreSQL(PostgresServer server) : Who_may_do_what_in_a_cycle(server);
public sealed class Who_may_do_what_in_a_cycle_on_SQL_Server(SqlServerServer server) : Who_may_do_what_in_a_cycle(server);

/// <summary>Every (role, state, action) of a cycle is tried at the wire: what the page lists works, everything else is refused.</summary>
public abstract class Who_may_do_what_in_a_cycle(OutcomesServer server)
{
    private const string Set = "ReviewCycles";

    [Fact]
    public async Task The_page_says()
    {
        var story = await CycleStory.TellAsync(server);
        await new Trials<CycleState, Role>(ExpectedReviewSteps.OfCycles)
        {
            Roles = [Role.Manager, Role.Reviewee, Role.UpperManager, Role.HR, Role.ScopedHR, Role.Administrator, Role.Stranger],
            AtRest = state => AtRestAsync(story, state),
            Try = async (role, action, cycle) => await story.TryAsync<ReviewCycle>(PersonIn(story, role), Set, cycle, action, BodyOf(story, action)) is var (status, code) && status is not (200 or 204)
                ? (status, code) : (null, null),
            Look = cycle => LookAsync(story, cycle),
        }.RunAsync();
        Assert.Equal((403, "permission-missing"), await story.TryPostAsync(story.Merrow.Jakob, Set, new { Name = "Mine", TemplateVersionId = story.Template, From = "2026-01-01", To = "2026-02-01" }));
        Assert.Equal((403, "outside-your-scope"), await story.TryPostAsync(story.Merrow.Kofi, Set, new { Name = "Mine", TemplateVersionId = story.Template, From = "2026-01-01", To = "2026-02-01" }));
    }

    [Fact]
    public async Task A_cycle_without_calibration_goes_from_collecting_to_sharing()
    {
        var story = await CycleStory.TellAsync(server);
        var cycle = await AtRestAsync(story, CycleState.Collecting, calibrationOn: false);
        Assert.Equal((409, "no-calibration"), await story.TryAsync<ReviewCycle>(story.Merrow.Noor, Set, cycle, "StartCalibration"));
        await story.ActAsync<ReviewCycle>(story.Merrow.Noor, Set, cycle, "StartSharing");
        Assert.Equal(CycleState.Sharing, (await story.Merrow.ReadAsync<ReviewCycle>(cycle)).State);
    }

    private static object BodyOf(CycleStory story, string action) => action switch
    {
        "Pause" or "Cancel" => new { Reason = "It must be." },
        "PATCH" => new { MaxPeersPerReview = 2 },
        "AddParticipant" => new { PersonId = story.Merrow.Priya },
        "RemoveParticipant" => new { PersonId = story.Merrow.Oumar, Reason = "On leave all year." },
        "MoveStage" => new { Kind = "Self", OpensOn = CycleStory.Today.AddDays(6), DueOn = CycleStory.Today.AddDays(21), GraceDays = 1, Reason = "The fair is earlier." },
        _ => new { },
    };

    private static Guid PersonIn(CycleStory story, Role role) => role switch
    {
        Role.Manager => story.Merrow.Jakob,
        Role.Reviewee => story.Merrow.Amina,
        Role.UpperManager => story.Merrow.Misaki,
        Role.HR => story.Merrow.Noor,
        Role.ScopedHR => story.Merrow.Kofi,
        Role.Administrator => story.Merrow.Ada,
        _ => story.Merrow.Teuea,
    };

    private static async Task<(CycleState State, int Version)?> LookAsync(CycleStory story, Guid cycle)
    {
        await using var db = story.Merrow.AsSystem();
        return await db.Set<ReviewCycle>().FirstOrDefaultAsync(row => row.Id == cycle, Cancel) is { } found ? (found.State, found.Version) : null;
    }

    // Amina, Oumar, Jakob and Teuea take part; nothing opens by itself meanwhile.
    private static async Task<Guid> AtRestAsync(CycleStory story, CycleState state, bool calibrationOn = true)
    {
        await using var db = story.Merrow.AsSystem();
        var cycle = ReviewCycle.FromHistory(new CycleHistory
        {
            Name = $"At rest {Guid.NewGuid():N}",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 12, 31),
            TemplateVersionId = story.Template,
            CalibrationOn = calibrationOn,
            State = state,
            CreatedAt = db.Now,
            Stages = [.. Enum.GetValues<StageKind>().Select(kind => new StageText { Kind = kind, OpensOn = CycleStory.Today.AddDays(5), DueOn = CycleStory.Today.AddDays(20) })],
        });
        db.Add(cycle);
        await db.SaveChangesAsync(Cancel);
        if (state is CycleState.Draft or CycleState.Scheduled)
            await story.ActAsync<ReviewCycle>(story.Merrow.Noor, Set, cycle.Id, "PATCH", new { UnitIds = new[] { story.Merrow.Coastal } });
        return cycle.Id;
    }
}
