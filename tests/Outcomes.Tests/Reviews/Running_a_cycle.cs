using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Reviews;

[Collection(SweepingCycles.OnSQLite)]
public sealed class Running_a_cycle_on_SQLite(SqliteServer server) : Running_a_cycle(server);
[Collection(SweepingCycles.OnPostgreSQL)]
public sealed class Running_a_cycle_on_PostgreSQL(PostgresServer server) : Running_a_cycle(server);
public sealed class Running_a_cycle_on_SQL_Server(SqlServerServer server) : Running_a_cycle(server);

/// <summary>From the plan to the end: who is asked, by when, and what moves along.</summary>
public abstract class Running_a_cycle(OutcomesServer server)
{
    [Fact]
    public async Task A_launch_asks_self_manager_second_manager_and_reports_with_what_was_true_that_day()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.LaunchAsync();
        var review = await story.ReviewOfAsync(cycle, merrow.Jakob);
        Assert.Equal((merrow.Misaki, merrow.Coastal), (review.ManagerIdSnapshot, review.OrgUnitSnapshot));
        var parts = (await story.PartsOfAsync(cycle, merrow.Jakob)).Select(a => (a.Relation, a.ReviewerId, a.State)).ToHashSet();
        Assert.Equal([
            (Relation.Self, merrow.Jakob, AssignmentState.Requested), (Relation.Manager, merrow.Misaki, AssignmentState.Requested),
            (Relation.Upward, merrow.Amina, AssignmentState.Requested), (Relation.Upward, merrow.Oumar, AssignmentState.Requested)], parts);
        Assert.Contains((await story.PartsOfAsync(cycle, merrow.Amina)), a => a.Relation == Relation.SecondManager && a.ReviewerId == merrow.Misaki);
        Assert.DoesNotContain(await story.PartsOfAsync(cycle, merrow.Misaki), a => a.Relation == Relation.Manager);   // nobody is above her
    }

    [Fact]
    public async Task A_large_launch_goes_on_lot_by_lot_wherever_it_was_cut_off()
    {
        var story = await CycleStory.TellAsync(server);
        await using var db = story.Merrow.AsSystem();
        for (var number = 0; number < 420; number++)
            db.Add(Outcomes.Directory.Person.FromHistory(new Outcomes.Directory.PersonHistory
            {
                Id = Ids.New(TimeProvider.System),
                DisplayName = $"Hand {number}",
                Email = $"{Guid.NewGuid():N}@merrow.example",
                OrgUnitId = story.Merrow.Buoys,
                TimeZoneId = "Africa/Dakar",
                StartOn = new DateOnly(2024, 1, 1),
            }));
        await db.SaveChangesAsync(Cancel);
        var cycle = await story.LaunchAsync();
        await server.DeliverEventsAsync();
        Assert.Equal(431, await db.Set<Review>().CountAsync(v => v.CycleId == cycle, Cancel));
        // As a process leaves it that was killed before the first lot: nothing is made, and the event waits.
        await db.Set<ReviewAssignment>().Where(a => a.CycleId == cycle).ExecuteDeleteAsync(Cancel);
        await db.Set<Review>().Where(v => v.CycleId == cycle).ExecuteDeleteAsync(Cancel);
        db.Send(new CycleLaunched(cycle));
        await db.SaveChangesAsync(Cancel);
        await server.DeliverEventsAsync();
        Assert.Equal(431, await db.Set<Review>().Where(v => v.CycleId == cycle).Select(v => v.RevieweeId).Distinct().CountAsync(Cancel));
        await using var noor = server.Open(await story.Merrow.ViewerAsync(story.Merrow.Noor));
        Assert.Null(await LaunchProgress.ReadAsync(noor, cycle, Cancel));
    }

    [Fact]
    public async Task A_part_is_due_at_the_end_of_the_day_where_its_reviewer_lives_and_follows_them()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.LaunchAsync();
        var due = CycleStory.Today.AddDays(20);
        var own = Assert.Single(await story.PartsOfAsync(cycle, merrow.Teuea), a => a.Relation == Relation.Self);
        Assert.Equal((LocalDay.EndOf(due, "Pacific/Kiritimati"), LocalDay.EndOf(due.AddDays(2), "Pacific/Kiritimati")), (own.DueAtUtc, own.ClosesAtUtc));

        await merrow.DoAsync(merrow.Teuea, "People", "SetTimeZone", await merrow.NowAsync<Outcomes.Directory.Person>(merrow.Teuea), new Outcomes.Directory.SetTimeZone.Request("Pacific/Pago_Pago"));
        await merrow.DeliverEventsAsync();
        own = Assert.Single(await story.PartsOfAsync(cycle, merrow.Teuea), a => a.Relation == Relation.Self);
        Assert.Equal(LocalDay.EndOf(due, "Pacific/Pago_Pago"), own.DueAtUtc);

        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "MoveStage", new { Kind = "Self", OpensOn = CycleStory.Today, DueOn = due.AddDays(7), GraceDays = 0, Reason = "A holiday." });
        own = Assert.Single(await story.PartsOfAsync(cycle, merrow.Teuea), a => a.Relation == Relation.Self);
        Assert.Equal((due.AddDays(7), LocalDay.EndOf(due.AddDays(7), "Pacific/Pago_Pago")), (own.DueOn, own.ClosesAtUtc));
    }

    [Fact]
    public async Task Somebody_is_taken_in_late_and_somebody_out_with_everything_that_was_asked_for_them()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.PlanAsync();
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "PATCH", new { LeftOutIds = new[] { merrow.Priya } });
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Schedule");
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Launch");
        Assert.Empty(await story.PartsOfAsync(cycle, merrow.Priya));

        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "AddParticipant", new { PersonId = merrow.Priya });
        Assert.Contains(await story.PartsOfAsync(cycle, merrow.Priya), a => a.Relation == Relation.Manager && a.ReviewerId == merrow.Ines);
        Assert.Equal((409, "participant-twice"), await story.TryAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "AddParticipant", new { PersonId = merrow.Priya }));

        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "RemoveParticipant", new { PersonId = merrow.Amina, Reason = "On parental leave." });
        Assert.Equal(ReviewState.Cancelled, (await story.ReviewOfAsync(cycle, merrow.Amina)).State);
        Assert.All(await story.PartsOfAsync(cycle, merrow.Amina), part => Assert.Equal(AssignmentState.Cancelled, part.State));
    }

    [Fact]
    public async Task A_new_manager_takes_over_what_is_open_and_the_old_one_keeps_what_was_handed_in()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.LaunchAsync();
        await using (var db = merrow.AsSystem())
            await db.Set<Review>().Where(v => v.CycleId == cycle && v.RevieweeId == merrow.Oumar).ExecuteUpdateAsync(
                v => v.SetProperty(x => x.State, ReviewState.ManagerDraft).SetProperty(x => x.ManagerRating, 2).SetProperty(x => x.Summary, "For Jakob's eyes."), Cancel);
        await merrow.DoAsync(merrow.Noor, "People", "SetManager", await merrow.NowAsync<Outcomes.Directory.Person>(merrow.Oumar),
            new Outcomes.Directory.SetReportingLine.Request(merrow.Ines, Outcomes.Directory.LineKind.Primary));
        await merrow.DeliverEventsAsync();
        var review = await story.ReviewOfAsync(cycle, merrow.Oumar);
        Assert.Equal((merrow.Ines, ReviewState.Collecting, null, ""), (review.ManagerIdSnapshot, review.State, review.ManagerRating, review.Summary));
        var part = Assert.Single(await story.PartsOfAsync(cycle, merrow.Oumar), a => a.Relation == Relation.Manager);
        Assert.Equal((merrow.Ines, AssignmentState.Requested, "Europe/Lisbon"), (part.ReviewerId, part.State, part.TimeZoneSnapshot));
        Assert.Contains(await story.PartsOfAsync(cycle, merrow.Jakob), a => a.Relation == Relation.Upward && a.ReviewerId == merrow.Oumar);   // they worked together
        Assert.Equal(merrow.Jakob, (await story.ReviewOfAsync(cycle, merrow.Amina)).ManagerIdSnapshot);
    }

    [Fact]
    public async Task HR_names_who_writes_about_somebody_without_a_manager()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.LaunchAsync();
        var review = await story.ReviewOfAsync(cycle, merrow.Teuea);
        await story.ActAsync<Review>(merrow.Noor, "Reviews", review.Id, "HandOver", new { NewManagerId = merrow.Ines, Reason = "Misaki is away." });
        Assert.Contains(await story.PartsOfAsync(cycle, merrow.Teuea), a => a.Relation == Relation.Manager && a.ReviewerId == merrow.Ines);
        Assert.Equal((409, "own-reviewer"), await story.TryAsync<Review>(merrow.Noor, "Reviews", review.Id, "HandOver", new { NewManagerId = merrow.Teuea, Reason = "?" }));
        Assert.Equal((403, "not-yours-to-do"), await story.TryAsync<Review>(merrow.Misaki, "Reviews", review.Id, "HandOver", new { NewManagerId = merrow.Jakob, Reason = "?" }));
    }

    [Fact]
    public async Task A_cycle_without_calibration_goes_straight_to_sharing_and_closes_only_when_all_reviews_have_ended()
    {
        var story = await CycleStory.TellAsync(server);
        var noor = story.Merrow.Noor;
        var cycle = await story.LaunchAsync(calibrationOn: false);
        Assert.Equal((409, "no-calibration"), await story.TryAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "StartCalibration"));
        await story.ActAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "StartSharing");
        var parts = await story.PartsOfAsync(cycle, story.Merrow.Jakob);
        Assert.All(parts, part => Assert.Equal(part.Relation == Relation.Manager ? AssignmentState.Requested : AssignmentState.Expired, part.State));
        Assert.Equal((409, "reviews-open"), await story.TryAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "Close"));
        await story.ActAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "Cancel", new { Reason = "Begun too early." });
        await using var db = story.Merrow.AsSystem();
        Assert.False(await db.Set<Review>().AnyAsync(v => v.CycleId == cycle && v.State != ReviewState.Cancelled, Cancel));
        Assert.False(await db.Set<ReviewAssignment>().AnyAsync(a => a.CycleId == cycle && AssignmentStates.Open.Contains(a.State), Cancel));
    }

    [Fact]
    public async Task A_paused_cycle_rests_and_the_hourly_job_reminds_everybody_once()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.LaunchAsync();
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Pause", new { Reason = "The system moves." });
        await merrow.Get<RunCycles>().RunAsync(Cancel);
        Assert.Equal(0, await NoticesAsync(story, cycle));
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Resume");
        await merrow.Get<RunCycles>().RunAsync(Cancel);
        var once = await NoticesAsync(story, cycle);
        await merrow.Get<RunCycles>().RunAsync(Cancel);
        Assert.Equal((true, once), (once > 10, await NoticesAsync(story, cycle)));
        Assert.Equal(ReviewState.Collecting, (await story.ReviewOfAsync(cycle, merrow.Amina)).State);
        var progress = await story.GetAsync(merrow.Noor, $"CycleProgress?$filter=CycleId eq {cycle}");
        // Eleven take part; the three of HR and Misaki, above them, are in no total.
        Assert.Contains(progress, row => row.GetProperty("Relation").GetString() == "Self" && row.GetProperty("Asked").GetInt32() == 7);
        Assert.Contains(progress, row => row.GetProperty("Relation").GetString() == "Manager");
    }

    [Fact]
    public async Task Progress_is_counted_once_a_day_also_when_a_group_fell_below_the_smallest()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.PlanAsync();
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Schedule");
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Launch");
        await merrow.Get<RunCycles>().RunAsync(Cancel);
        Assert.Subset(await ToldAsync(), new HashSet<string?> { "Self", "Manager", "Upward" });

        await using var db = merrow.AsSystem();
        await db.Set<ReviewAssignment>().Where(part => part.CycleId == cycle && part.Relation == Relation.Upward).ExecuteUpdateAsync(part => part.SetProperty(p => p.State, AssignmentState.Cancelled), Cancel);
        await db.Set<CycleProgress>().Where(row => row.CycleId == cycle).ExecuteUpdateAsync(row => row.SetProperty(r => r.CountedOn, CycleStory.Today.AddDays(-1)), Cancel);
        await merrow.Get<RunCycles>().RunAsync(Cancel);
        Assert.DoesNotContain("Upward", await ToldAsync());
        // A number that no count would give stays until tomorrow.
        await db.Set<CycleProgress>().Where(row => row.CycleId == cycle).ExecuteUpdateAsync(row => row.SetProperty(r => r.Declined, 77), Cancel);
        await merrow.Get<RunCycles>().RunAsync(Cancel);
        Assert.All(await db.Set<CycleProgress>().Where(row => row.CycleId == cycle).ToListAsync(Cancel), row => Assert.Equal(77, row.Declined));

        async Task<HashSet<string?>> ToldAsync() =>
            [.. (await story.GetAsync(merrow.Noor, $"CycleProgress?$filter=CycleId eq {cycle}")).Select(row => row.GetProperty("Relation").GetString())];
    }

    private static async Task<int> NoticesAsync(CycleStory story, Guid cycle)
    {
        await using var db = story.Merrow.AsSystem();
        return await db.Set<Notification>().CountAsync(notice => notice.SubjectRef == $"review-cycle:{cycle}", Cancel);
    }
}
