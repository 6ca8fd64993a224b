using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Objectives;

/// <summary>What the numbers of a key result may be, when they are set and when they are told.</summary>
public sealed class Numbers_that_measure(SqliteServer server)
{
    [Theory]
    [InlineData(KeyResultKind.Increase, 10, 10, "target-is-baseline"), InlineData(KeyResultKind.Decrease, 10, 10, "target-is-baseline")]
    [InlineData(KeyResultKind.Increase, 10, 9, "target-below-baseline"), InlineData(KeyResultKind.Decrease, 9, 10, "target-above-baseline")]
    [InlineData(KeyResultKind.Binary, 0, 2, "binary-number"), InlineData(KeyResultKind.Binary, -1, 1, "binary-number"), InlineData(KeyResultKind.Binary, 0, 1, null)]
    [InlineData(KeyResultKind.Increase, 9, 10, null), InlineData(KeyResultKind.Decrease, 10, 9, null)]
    public async Task They_lead_somewhere(KeyResultKind kind, int baseline, int target, string? code)
    {
        var story = await TellAsync(server);
        var draft = await story.DraftAsync(story.Amina, "Dakar is measured");
        var request = new AddKeyResult.Request { ObjectiveId = draft.Id, Title = "Wait at the bar", Kind = kind, Baseline = baseline, Target = target };
        var refusal = await story.TryAsync(story.Amina, "KeyResults", "POST", default, request);
        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public async Task A_yes_or_no_key_result_is_told_0_or_1()
    {
        var story = await TellAsync(server);
        var draft = await story.DraftAsync(story.Amina, "Dakar is measured", new CreateObjective.Request { OutcomeStatement = "Pilots know the tide." });
        var key = await story.MeasureAsync(story.Amina, draft.Id, new AddKeyResult.Request { Title = "The chart is printed", Kind = KeyResultKind.Binary });
        await story.StepAsync(story.Amina, draft.Id, "Activate");
        var refusal = await story.TryAsync(story.Amina, "CheckIns", "POST", default, new RecordCheckIn.Request { ObjectiveId = draft.Id, KeyResultId = key.Id, Value = 0.5m });
        Assert.Equal((409, "binary-value", "Value"), (refusal?.Status ?? 0, refusal?.Code, refusal?.Target));
        var told = await story.CheckInAsync(story.Amina, draft.Id, key.Id, 1);
        var correction = new CorrectCheckIn.Request { Value = 7, Narrative = "Misread." };
        Assert.Equal("binary-value", (await story.TryAsync(story.Amina, "CheckIns", "Correct", new(told.Id, told.Version), correction))?.Code);
        Assert.Null(await story.TryAsync(story.Amina, "CheckIns", "Correct", new(told.Id, told.Version), correction with { Value = 0 }));
    }

    [Fact]
    public async Task Imported_numbers_that_lead_nowhere_do_not_stand_in_the_way_of_a_new_title()
    {
        var story = await TellAsync(server);
        var objective = await story.AtRestAsync(ObjectiveState.Draft);
        Guid key;
        await using (var db = story.AsSystem())
        {
            var imported = await db.Set<Objective>().AsTracking().Include(row => row.KeyResults).SingleAsync(row => row.Id == objective, Cancel);
            key = imported.KeyResults[0].Id;
            imported.PutKeyResultFromHistory(new KeyResultHistory { Id = key, Title = "As imported", Numbers = new KeyResultNumbers(KeyResultKind.Increase, null, 5, null, 5) });
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Null(await story.TryAsync(story.Amina, "KeyResults", "PATCH", await story.KeyResultNowAsync(key), new EditKeyResult.Request { Title = "As renamed" }));
        var changed = await story.TryAsync(story.Amina, "KeyResults", "PATCH", await story.KeyResultNowAsync(key), new EditKeyResult.Request { Target = 4 });
        Assert.Equal("target-below-baseline", changed?.Code);
    }
}
