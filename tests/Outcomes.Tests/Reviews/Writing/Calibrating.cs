using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Calibrating_on_SQLite(SqliteServer server) : Calibrating(server);
public sealed class Calibrating_on_PostgreSQL(PostgresServer server) : Calibrating(server);
public sealed class Calibrating_on_SQL_Server(SqlServerServer server) : Calibrating(server);

/// <summary>Ratings are compared in a session, changed with a reason, and fixed.</summary>
public abstract class Calibrating(OutcomesServer server)
{
    private const string Set = "CalibrationSessions";
    private static readonly Nothing None = new();

    [Fact]
    public async Task A_changed_rating_reaches_the_review_and_is_fixed_with_the_session()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Calibrating, calibrated: true);
        var review = await story.ReviewAsync(cycle, ReviewState.ReadyForCalibration, GroupStanding.TooSmall);
        var late = await story.ReviewAsync(cycle, ReviewState.ManagerDraft, GroupStanding.TooSmall, story.Peers[0], story.Amina);
        var now = await PlannedAsync(story, cycle, story.Misaki);
        var change = new ChangeRating.Request { ReviewId = review.Id, Rating = 5, Reason = "Measured against the other sensor teams." };
        Assert.Equal("wrong-state", (await story.TryAsync(story.Misaki, Set, "ChangeRating", At(now), change))?.Code);
        now = await story.ActAsync(story.Misaki, Set, "Open", At(now), None);
        Assert.Equal(400, (await story.TryAsync(story.Misaki, Set, "ChangeRating", At(now), change with { Rating = 6 }))?.Status);
        // What is not handed in is not seen by the facilitator… who here is the manager above, and so is told the state.
        Assert.Equal("review-not-ready", (await story.TryAsync(story.Misaki, Set, "ChangeRating", At(now), change with { ReviewId = late.Id }))?.Code);
        now = await story.ActAsync(story.Misaki, Set, "ChangeRating", At(now), change);
        await using (var theirs = story.As(story.Amina)) Assert.Empty(await theirs.Set<CalibrationChange>().ToListAsync(Cancel));
        now = await story.ActAsync(story.Misaki, Set, "Lock", At(now), None);
        var calibrated = await story.ReviewNowAsync(review.Id);
        Assert.Equal((ReviewState.Calibrated, 4m, 5m), (calibrated.State, calibrated.ManagerRating, calibrated.CalibratedRating));
        Assert.Equal(ReviewState.ManagerDraft, (await story.ReviewNowAsync(late.Id)).State);
        Assert.Equal(409, (await story.TryAsync(story.Misaki, Set, "ChangeRating", At(now), change with { Rating = 3 }))?.Status);
        await using var db = story.AsSystem();
        var kept = await db.Set<CalibrationChange>().SingleAsync(c => c.ReviewId == review.Id, Cancel);
        Assert.Equal((4m, 5m, story.Misaki, change.Reason), (kept.From, kept.To, kept.ById, kept.Reason));
    }

    [Fact]
    public async Task Nobody_leads_the_calibration_of_their_own_rating()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Calibrating, calibrated: true);
        var own = await story.ReviewAsync(cycle, ReviewState.ReadyForCalibration, GroupStanding.TooSmall);
        var now = await PlannedAsync(story, cycle, story.Amina);
        now = await story.ActAsync(story.Amina, Set, "Open", At(now), None);
        var change = new ChangeRating.Request { ReviewId = own.Id, Rating = 5, Reason = "I was good." };
        Assert.Equal(400, (await story.TryAsync(story.Amina, Set, "ChangeRating", At(now), change))?.Status);
        await story.ActAsync(story.Amina, Set, "Lock", At(now), None);
        Assert.Equal(ReviewState.ReadyForCalibration, (await story.ReviewNowAsync(own.Id)).State);
    }

    [Fact]
    public async Task Sessions_are_planned_by_HR_of_the_unit_and_led_by_their_facilitator()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting, calibrated: true);
        var request = new PlanSession.Request { Name = "Sensors", CycleId = cycle.Id, ScopeOrgUnitId = story.Merrow, FacilitatorId = story.Misaki };
        Assert.Equal("permission-missing", (await story.TryAsync(story.Jakob, Set, "", default, request))?.Code);
        Assert.Equal("outside-your-scope", (await story.TryAsync(story.Kofi, Set, "", default, request))?.Code);
        var now = await PlannedAsync(story, cycle, story.Misaki);
        Assert.Equal(404, (await story.TryAsync(story.Jakob, Set, "Open", At(now), None))?.Status);
        now = await story.ActAsync(story.Misaki, Set, "Invite", At(now), new InviteToSession.Request { PersonId = story.Jakob });
        Assert.Equal(403, (await story.TryAsync(story.Jakob, Set, "Open", At(now), None))?.Status);
        Assert.Equal("cycle-not-calibrating", (await story.TryAsync(story.Misaki, Set, "Open", At(now), None))?.Code);
        await story.ActAsync(story.Noor, Set, "Cancel", At(now), new Reasoned { Reason = "One session is enough." });
        await server.DeliverEventsAsync();
        await using var db = story.AsSystem();
        Assert.Equal(
            [("calibration-invited", story.Jakob), ("calibration-planned", story.Misaki)],
            (await db.Set<Notification>().Where(n => n.SubjectId == now.Id).OrderBy(n => n.Kind).ToListAsync(Cancel)).Select(n => (n.Kind, n.RecipientId)));
    }

    private static Task<Changed> PlannedAsync(WritingStory story, ReviewCycle cycle, Guid facilitator) => story.ActAsync(story.Noor, Set, "", default, new PlanSession.Request
    {
        Name = "Sensors and what is beside them",
        CycleId = cycle.Id,
        ScopeOrgUnitId = story.Sensors,
        FacilitatorId = facilitator,
    });

    private static Target At(Changed now) => new(now.Id, now.Version);
}
