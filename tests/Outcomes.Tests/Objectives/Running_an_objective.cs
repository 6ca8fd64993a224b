using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Objectives;

public sealed class Running_an_objective_on_SQLite(SqliteServer server) : Running_an_objective(server);
public sealed class Running_an_objective_on_PostgreSQL(PostgresServer server) : Running_an_objective(server);
public sealed class Running_an_objective_on_SQL_Server(SqlServerServer server) : Running_an_objective(server);

/// <summary>Amina measures Dakar harbour: from a draft to a verdict.</summary>
public abstract class Running_an_objective(OutcomesServer server)
{
    [Fact]
    public async Task A_draft_becomes_active_once_it_says_what_will_be_different_and_how_that_is_measured()
    {
        var story = await TellAsync(server);
        var draft = await story.DraftAsync(story.Amina, "Dakar is measured");
        var stored = await story.ReadAsync<Objective>(draft.Id);
        Assert.Equal((story.Amina, story.Sensors, new DateOnly(2026, 12, 31), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)), (stored.OwnerId, stored.OrgUnitId, stored.DueOn, stored.DueAtUtc));
        Assert.Equal("objective-without-outcome", (await story.TryStepAsync(story.Amina, draft.Id, "Activate"))?.Code);
        await story.StepAsync(story.Amina, draft.Id, "PATCH", new EditObjective.Request { OutcomeStatement = "Pilots know the tide." });
        Assert.Equal("objective-without-measure", (await story.TryStepAsync(story.Amina, draft.Id, "Activate"))?.Code);
        await story.MeasureAsync(story.Amina, draft.Id, new AddKeyResult.Request { Title = "Sensors that report", Target = 6 });
        await story.StepAsync(story.Amina, draft.Id, "Activate");
        Assert.Equal("rebaseline-needed", (await story.TryStepAsync(story.Amina, draft.Id, "PATCH", new EditObjective.Request { OutcomeStatement = "Something else." }))?.Code);
        await story.StepAsync(story.Amina, draft.Id, "Close", story.RequestOf("Close"));
        Assert.Equal(ObjectiveVerdict.PartlyAchieved, (await story.ReadAsync<Objective>(draft.Id)).Verdict);
    }

    [Fact]
    public async Task A_linked_deliverable_measures_as_well_as_a_key_result()
    {
        var story = await TellAsync(server);
        var draft = await story.DraftAsync(story.Amina, "Dakar is measured", new CreateObjective.Request { OutcomeStatement = "Pilots know the tide." });
        await using (var db = story.AsSystem()) await LinkedDeliverables.CountAsync(db, draft.Id, +1, Cancel);
        Assert.Equal("objective-referred-to", (await story.TryStepAsync(story.Amina, draft.Id, "DELETE"))?.Code);
        await story.StepAsync(story.Amina, draft.Id, "Activate");
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_it_corrects_and_both_stay()
    {
        var story = await TellAsync(server);
        var (objective, key) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        var first = await story.CheckInAsync(story.Amina, objective, key, 30);
        var second = await story.CheckInAsync(story.Amina, objective, key, 60);
        Task<Failure?> CorrectAsync(Guid person, Guid checkIn, decimal? value, int version) =>
            story.TryAsync(person, "CheckIns", "Correct", new Target(checkIn, version), new CorrectCheckIn.Request { Value = value, Narrative = "Misread." });

        Assert.Null(await CorrectAsync(story.Amina, first.Id, 20, second.Version));
        Assert.Equal(60, (await story.ReadAsync<KeyResult>(key)).Current);
        Assert.Null(await CorrectAsync(story.Amina, second.Id, 50, second.Version + 1));
        Assert.Equal((50, 0.5m), ((await story.ReadAsync<KeyResult>(key)).Current, await story.ProgressAsync(objective)));
        Assert.Equal("already-corrected", (await CorrectAsync(story.Amina, second.Id, 55, second.Version + 2))?.Code);
        Assert.Equal(403, (await CorrectAsync(story.Jakob, first.Id, 55, second.Version + 2))?.Status);
        await using var db = story.AsSystem();
        Assert.Equal([1, 2, 3, 4], await db.Set<CheckIn>().Where(row => row.ObjectiveId == objective).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_correction_that_takes_the_last_value_away_brings_the_one_before_back()
    {
        var story = await TellAsync(server);
        var (objective, key) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        await story.CheckInAsync(story.Amina, objective, key, 30);
        var second = await story.CheckInAsync(story.Amina, objective, key, 60);
        await story.DoAsync(story.Amina, "CheckIns", "Correct", new Target(second.Id, second.Version), new CorrectCheckIn.Request { Narrative = "Not measured after all." });
        Assert.Equal(30, (await story.ReadAsync<KeyResult>(key)).Current);
    }

    [Fact]
    public async Task Numbers_change_by_a_rebaseline_only_and_the_old_ones_stay()
    {
        var story = await TellAsync(server);
        var (objective, key) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        await story.CheckInAsync(story.Amina, objective, key, 50);
        Assert.Equal("rebaseline-needed", (await story.TryAsync(story.Amina, "KeyResults", "PATCH", await story.KeyResultNowAsync(key), new EditKeyResult.Request { Target = 200m }))?.Code);
        await story.DoAsync(story.Amina, "KeyResults", "Rebaseline", await story.KeyResultNowAsync(key), new RebaselineKeyResult.Request { Reason = "The port grew.", Target = 200m });
        Assert.Equal(0.25m, await story.ProgressAsync(objective));
        await using var db = story.AsSystem();
        var past = await db.Set<KeyResultBaseline>().SingleAsync(row => row.KeyResultId == key, Cancel);
        Assert.Equal((1, 100m, "The port grew."), (past.Number, past.Target, past.Reason));
    }

    [Fact]
    public async Task A_hand_over_takes_key_results_along_and_the_day_ends_in_the_new_owners_zone()
    {
        var story = await TellAsync(server);
        var (objective, key) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        await story.StepAsync(story.Jakob, objective, "HandOver", new HandOverObjective.Request(story.Teuea, "Amina leads the next pilot."));
        Assert.Equal((story.Teuea, new DateTime(2026, 12, 31, 10, 0, 0, DateTimeKind.Utc)), ((await story.ReadAsync<KeyResult>(key)).OwnerId, (await story.ReadAsync<Objective>(objective)).DueAtUtc));
        await story.DeliverEventsAsync();
        Assert.Contains(await InboxAsync(story, story.Teuea), title => title.Contains("is yours now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_moves_to_another_zone_takes_the_ends_of_their_days_along()
    {
        var story = await TellAsync(server);
        var (objective, _) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        var closed = await story.AtRestAsync(ObjectiveState.Closed);
        await story.DoAsync(story.Amina, "People", "SetTimeZone", await story.NowAsync<Person>(story.Amina), new SetTimeZone.Request("Pacific/Pago_Pago"));
        await story.DeliverEventsAsync();
        Assert.Equal(new DateTime(2027, 1, 1, 11, 0, 0, DateTimeKind.Utc), (await story.ReadAsync<Objective>(objective)).DueAtUtc);
        Assert.Equal(new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc), (await story.ReadAsync<Objective>(closed)).DueAtUtc);
    }

    [Fact]
    public async Task When_Amina_leaves_her_managers_hear_what_needs_a_new_owner()
    {
        var story = await TellAsync(server);
        var (objective, _) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        await story.AtRestAsync(ObjectiveState.Closed);
        await story.DoAsync(story.Noor, "People", "Leave", await story.NowAsync<Person>(story.Amina), new LeaveOrganisation.Request(null));
        await story.DeliverEventsAsync();
        Assert.Equal(["“Dakar is measured” needs a new owner."], await InboxAsync(story, story.Jakob));
        Assert.Empty(await InboxAsync(story, story.Misaki));
        await story.StepAsync(story.Jakob, objective, "HandOver", story.RequestOf("HandOver"));
    }

    [Fact]
    public async Task A_mention_reaches_only_those_who_may_see_the_objective()
    {
        var story = await TellAsync(server);
        var objective = await story.AtRestAsync(ObjectiveState.Active, visibility: Visibility.Private);
        var text = $"@{story.Address("Jakob")} and @{story.Address("Priya").Split('@')[0]}: look at this, {story.Address("Oumar")} too.";
        await story.DoAsync(story.Ines, "Objectives", "Comment", new Target(objective, 1), new CommentOnObjective.Request(text));
        await story.DeliverEventsAsync();
        Assert.Single(await InboxAsync(story, story.Jakob));
        Assert.Empty(await InboxAsync(story, story.Priya));
        Assert.Empty(await InboxAsync(story, story.Oumar));
        Assert.Contains(await InboxAsync(story, story.Amina), title => title.Contains("comment", StringComparison.Ordinal));
        Assert.Equal(404, (await story.TryAsync(story.Priya, "Objectives", "Comment", new Target(objective, 2), new CommentOnObjective.Request("Hello?")))?.Status);
    }

    [Fact]
    public async Task Every_transition_stands_in_the_audit_trail_with_its_reason()
    {
        var story = await TellAsync(server);
        var objective = await story.AtRestAsync(ObjectiveState.Active);
        await story.StepAsync(story.Amina, objective, "Pause", story.RequestOf("Pause"));
        await using var db = story.AsSystem();
        var link = await db.Set<AuditEvent>().SingleAsync(e => e.SubjectRef == $"objective:{objective}" && e.SubjectSeq == 3, Cancel);
        Assert.Equal(("objectives.paused.v1", "The harbour is closed for the season.", story.Amina), (link.Action, link.Reason, link.ActorId));
        Assert.Equal(link.Hash, link.Chain());
    }

    [Fact]
    public async Task Only_HR_and_administrators_make_periods()
    {
        var story = await TellAsync(server);
        var request = new CreatePeriod.Request("Q1 2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 31));
        Assert.Equal(403, (await story.TryAsync(story.Jakob, "Periods", "POST", default, request))?.Status);
        var made = await story.DoAsync(story.Ada, "Periods", "POST", default, request);
        Assert.Equal("end-before-start", (await story.TryAsync(story.Noor, "Periods", "PATCH", new Target(made.Id, 1), new EditPeriod.Request { EndsOn = new DateOnly(2026, 1, 1) }))?.Code);
    }

    private static async Task<IReadOnlyList<string>> InboxAsync(MerrowStory story, Guid person)
    {
        var ids = new List<Guid>();
        await using (var db = await story.AsAsync(person)) ids.AddRange(await db.Set<Notification>().Select(notice => notice.Id).ToListAsync(Cancel));
        return [.. (await story.Get<NoticeReader>().ReadAsync(person, ids, Cancel)).Values];
    }
}
