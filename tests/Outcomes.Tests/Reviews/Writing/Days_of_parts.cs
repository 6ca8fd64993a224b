using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

[Collection(SweepingCycles.OnSQLite)]
public sealed class Days_of_parts_on_SQLite(SqliteServer server) : Days_of_parts(server);
[Collection(SweepingCycles.OnPostgreSQL)]
public sealed class Days_of_parts_on_PostgreSQL(PostgresServer server) : Days_of_parts(server);
public sealed class Days_of_parts_on_SQL_Server(SqlServerServer server) : Days_of_parts(server);

/// <summary>Until when something is taken: a manager's part always, a part that was given back as long as HR said.</summary>
public abstract class Days_of_parts(OutcomesServer server)
{
    private const string Parts = "ReviewAssignments";
    private static readonly DateOnly Past = new(2026, 1, 31);

    [Theory]
    [InlineData(CycleState.Calibrating, ReviewState.ReadyForCalibration)]
    [InlineData(CycleState.Sharing, ReviewState.Calibrated)]
    public async Task A_manager_who_is_late_still_hands_in_when_the_cycle_has_gone_on_and_nobody_else_does(CycleState cycleIs, ReviewState then)
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(cycleIs, calibrated: cycleIs == CycleState.Calibrating);
        var review = await story.ReviewAsync(cycle, groups: GroupStanding.TooSmall);
        var self = await story.PartAsync(cycle, review, story.Amina, Relation.Self, dueOn: Past);
        var mine = await story.PartAsync(cycle, review, story.Jakob, Relation.Manager, dueOn: Past);
        Assert.Equal("stage-over", (await story.TryAsync(story.Amina, Parts, "Start", new Target(self, 1), new Nothing()))?.Code);
        await story.SubmitAsync(story.Jakob, mine, Relation.Manager, 4);
        var now = await story.ActAsync(story.Jakob, "Reviews", "StartDraft", new Target(review.Id, 1), new Nothing());
        now = await story.ActAsync(story.Jakob, "Reviews", "Rate", new Target(review.Id, now.Version), new RateReview.Request { Rating = 4, Summary = "Steady hands." });
        await story.ActAsync(story.Jakob, "Reviews", "MarkReady", new Target(review.Id, now.Version), new Nothing());
        Assert.Equal(then, (await story.ReviewNowAsync(review.Id)).State);
    }

    [Fact]
    public async Task A_draft_of_what_HR_gave_back_outlives_every_move_of_a_stage_and_of_its_author()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting, open: [StageKind.Self, StageKind.Manager]);
        var review = await story.ReviewAsync(cycle);
        var self = await story.PartAsync(cycle, review, story.Amina, Relation.Self);
        await story.SubmitAsync(story.Amina, self, Relation.Self, 5, "As it was handed in.");
        await using (var db = story.AsSystem())
        {
            await db.Set<CycleStage>().Where(stage => stage.CycleId == cycle.Id && stage.Kind == StageKind.Self).ExecuteUpdateAsync(stage => stage.SetProperty(s => s.DueOn, Past), Cancel);
            await db.Set<ReviewAssignment>().Where(part => part.Id == self)
                .ExecuteUpdateAsync(part => part.SetProperty(p => p.DueOn, Past).SetProperty(p => p.ClosesAtUtc, LocalDay.EndOf(Past, "Africa/Dakar")), Cancel);
        }
        var given = DateOnly.FromDateTime(server.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(7);
        var now = await story.ActAsync(story.Noor, Parts, "Reopen", new Target(self, 4), new ReopenPart.Request { Reason = "The wrong gauge.", DueOn = given });
        await story.ActAsync(story.Amina, Parts, "Save", new Target(self, now.Version), new SaveAnswers.Request
        {
            Answers = [new SaveAnswers.Answer { QuestionId = story.Question(Relation.Self, QuestionKind.Text).Id, Text = "A better one." }],
        });

        now = await MoveAsync(story, cycle.Id, cycle.Version, StageKind.Manager, WritingSteps.Far.AddDays(1));
        await CheckAsync(given, "Africa/Dakar");
        now = await MoveAsync(story, cycle.Id, now.Version, StageKind.Self, Past.AddDays(-1));
        await CheckAsync(given, "Africa/Dakar");
        await using (var db = story.AsSystem())
            await story.ActAsync(story.Amina, "People", "SetTimeZone", new Target(story.Amina, (await db.Set<Person>().SingleAsync(p => p.Id == story.Amina, Cancel)).Version), new SetTimeZone.Request("Asia/Tokyo"));
        await server.DeliverEventsAsync();
        await CheckAsync(given, "Asia/Tokyo");
        // A stage that ends later is followed.
        await MoveAsync(story, cycle.Id, now.Version, StageKind.Self, given.AddDays(9));
        await CheckAsync(given.AddDays(9), "Asia/Tokyo");

        async Task CheckAsync(DateOnly day, string zone)
        {
            await server.Services.GetRequiredService<CycleSweep>().RunAsync(cycle.Id, Cancel);
            var part = await story.PartNowAsync(self);
            Assert.Equal((AssignmentState.InProgress, day, LocalDay.EndOf(day, zone), LocalDay.EndOf(day, zone)), (part.State, part.DueOn, part.DueAtUtc, part.ClosesAtUtc));
            Assert.Contains(part.Responses, answer => answer.Text == "A better one.");
        }
    }

    private static Task<Changed> MoveAsync(WritingStory story, Guid cycle, int version, StageKind kind, DateOnly dueOn) =>
        story.ActAsync(story.Noor, "ReviewCycles", "MoveStage", new Target(cycle, version), new MoveStage.Request { Kind = kind, OpensOn = new DateOnly(2026, 1, 1), DueOn = dueOn, Reason = "A holiday." });
}
