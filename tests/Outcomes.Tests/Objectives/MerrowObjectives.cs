using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Objectives;

/// <summary>Objectives at rest in any state, and the steps that most scenarios begin with.</summary>
internal static class MerrowObjectives
{
    /// <summary>Amina's, complete in every respect, so that only state and role can be in the way. At version 1.</summary>
    public static async Task<Guid> AtRestAsync(this MerrowStory story, ObjectiveState state, Guid? owner = null, Visibility visibility = Visibility.Organisation)
    {
        var objective = Objective.FromHistory(new ObjectiveHistory
        {
            Id = NewId(),
            Title = $"Harbours trust our tides, {state}",
            OutcomeStatement = "Harbour masters plan on our forecast alone.",
            OwnerId = owner ?? story.Amina,
            OrgUnitId = story.Sensors,
            PeriodId = story.Quarter,
            State = state,
            Verdict = state == ObjectiveState.Closed ? ObjectiveVerdict.Achieved : null,
            Visibility = visibility,
            DueOn = new DateOnly(2026, 12, 31),
            TimeZoneId = "Africa/Dakar",
        });
        objective.PutKeyResultFromHistory(new KeyResultHistory
        {
            Id = NewId(),
            Title = "Harbours that plan on the forecast",
            Numbers = new KeyResultNumbers(KeyResultKind.Increase, null, 0, null, 10),
        });
        await using var db = story.AsSystem();
        db.Add(objective);
        await db.SaveChangesAsync(Cancel);
        return objective.Id;
    }

    public static Task<Changed> DraftAsync(this MerrowStory story, Guid person, string title, CreateObjective.Request? request = null) =>
        story.DoAsync(person, "Objectives", "POST", default, (request ?? new CreateObjective.Request()) with { Title = title, PeriodId = story.Quarter });

    /// <summary>Drafted, measured from 0 to 100, and active.</summary>
    public static async Task<(Guid Objective, Guid KeyResult)> ActiveAsync(this MerrowStory story, Guid person, string title, CreateObjective.Request? request = null)
    {
        var draft = await story.DraftAsync(person, title, (request ?? new CreateObjective.Request()) with { OutcomeStatement = "It is different then." });
        var key = await story.MeasureAsync(person, draft.Id, new AddKeyResult.Request { Title = "Sensors that report", Target = 100 });
        await story.StepAsync(person, draft.Id, "Activate");
        return (draft.Id, key.Id);
    }

    public static Task<Changed> MeasureAsync(this MerrowStory story, Guid person, Guid objective, AddKeyResult.Request request) =>
        story.DoAsync(person, "KeyResults", "POST", default, request with { ObjectiveId = objective });

    public static Task<Changed> CheckInAsync(this MerrowStory story, Guid person, Guid objective, Guid? keyResult, decimal? value, string narrative = "As planned.") =>
        story.DoAsync(person, "CheckIns", "POST", default,
            new RecordCheckIn.Request { ObjectiveId = objective, KeyResultId = keyResult, Value = value, Narrative = narrative });

    public static async Task<Changed> StepAsync(this MerrowStory story, Guid person, Guid objective, string action, object? request = null) =>
        await story.DoAsync(person, "Objectives", action, await story.NowAsync<Objective>(objective), request);

    public static async Task<decimal?> ProgressAsync(this MerrowStory story, Guid objective) => (await story.ReadAsync<Objective>(objective)).Progress;

    public static async Task<Failure?> TryStepAsync(this MerrowStory story, Guid person, Guid objective, string action, object? request = null) =>
        await story.TryAsync(person, "Objectives", action, await story.NowAsync<Objective>(objective), request);

    public static async Task<Target> KeyResultNowAsync(this MerrowStory story, Guid keyResult)
    {
        await using var db = story.AsSystem();
        var objective = await db.Set<KeyResult>().Where(key => key.Id == keyResult).Select(key => key.ObjectiveId).SingleAsync(Cancel);
        return new Target(keyResult, (await story.NowAsync<Objective>(objective)).Version);
    }

    /// <summary>A request that is right in itself.</summary>
    public static object RequestOf(this MerrowStory story, string action) => action switch
    {
        "Approve" => new ApproveObjective.Request("Good."),
        "Return" => new ReturnObjective.Request("Say which harbours."),
        "Pause" => new PauseObjective.Request("The harbour is closed for the season."),
        "Resume" => new ResumeObjective.Request("It is open again."),
        "Rebaseline" => new RebaselineObjective.Request { Reason = "Two harbours joined.", DueOn = new DateOnly(2026, 12, 15) },
        "Close" => new CloseObjective.Request(ObjectiveVerdict.PartlyAchieved, "Eight of ten harbours."),
        "Cancel" => new CancelObjective.Request("The programme ended."),
        "Reopen" => new ReopenObjective.Request("Closed by mistake."),
        "HandOver" => new HandOverObjective.Request(story.Oumar, "Amina leads the next pilot."),
        _ => new Nothing(),
    };
}
