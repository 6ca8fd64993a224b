using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Agreeing_on_criteria_on_SQLite(SqliteServer server) : Agreeing_on_criteria(server);
public sealed class Agreeing_on_criteria_on_PostgreSQL(PostgresServer server) : Agreeing_on_criteria(server);
public sealed class Agreeing_on_criteria_on_SQL_Server(SqlServerServer server) : Agreeing_on_criteria(server);

/// <summary>The producer words criteria in the draft; afterwards only the outcome owner changes them.</summary>
public abstract class Agreeing_on_criteria(OutcomesServer server)
{
    [Fact]
    public async Task In_a_draft_criteria_are_added_reworded_reordered_and_removed()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        var added = await story.DoAsync<AddCriterion>(story.Amina, slice =>
            slice.RunAsync(new AddCriterion.Request { DeliverableId = draft.Id, Text = "Spare parts lie on site." }, Cancel));
        var ids = (await story.ReadAsync(draft.Id)).Criteria.Select(criterion => criterion.Id).ToList();
        var reworded = await story.DoAsync<EditCriterion>(story.Amina, slice =>
            slice.RunAsync(new Target(added.Id, added.Version), new CriterionText { Text = "Spare parts for one year lie on site." }, Cancel));
        var reordered = await story.DoAsync<ReorderCriteria>(story.Amina, slice =>
            slice.RunAsync(new Target(draft.Id, reworded.Version), new ReorderCriteria.Request { CriterionIds = [ids[2], ids[0], ids[1]] }, Cancel));
        await story.DoAsync<RemoveCriterion>(story.Amina, slice => slice.RunAsync(new Target(ids[0], reordered.Version), new Nothing(), Cancel));

        var deliverable = await story.ReadAsync(draft.Id);
        Assert.Equal([(1, "Spare parts for one year lie on site."), (2, HarbourSteps.Agreed[1])], deliverable.Criteria.Select(c => (c.Ordinal, c.Text)));
        Assert.Equal((2, 1, 5), (deliverable.CriteriaTotal, deliverable.Revision, deliverable.Version));
    }

    [Fact]
    public async Task A_promise_is_reworded_by_the_outcome_owner_and_becomes_a_new_revision()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        await story.JudgeAllAsync(submitted.Id, CriterionVerdict.Met);
        await story.DoAsync<RequestChanges>(story.Ines, async slice => await slice.RunAsync(await story.NowAsync(submitted.Id), new Commented { Comment = "Fourteen days, please." }, Cancel));
        var before = (await story.ReadAsync(submitted.Id)).Criteria;
        await ChangeAsync(story, await story.NowAsync(submitted.Id), new(before[1].Id, before[1].Text), new(before[0].Id, "All six report for fourteen days."), new(null, "An alert is raised on silence."));

        var deliverable = await story.ReadAsync(submitted.Id);
        Assert.Equal(2, deliverable.Revision);
        Assert.Equal(
            [(before[1].Text, CriterionVerdict.Met), ("All six report for fourteen days.", CriterionVerdict.Pending), ("An alert is raised on silence.", CriterionVerdict.Pending)],
            deliverable.Criteria.Select(c => (c.Text, c.Verdict)));
        Assert.Equal((3, 1, 1), (deliverable.CriteriaTotal, deliverable.CriteriaDecided, deliverable.CriteriaMet));
    }

    [Fact]
    public async Task Changed_criteria_must_be_of_this_deliverable_named_once_and_at_least_one()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        var own = (await story.ReadAsync(committed.Id)).Criteria[0];
        async Task<string> Code(params (Guid?, string)[] criteria) =>
            (await Assert.ThrowsAsync<RuleBroken>(() => ChangeAsync(story, committed.AsTarget(), criteria))).Code;
        Assert.Equal("criterion-unknown", await Code((Guid.NewGuid(), "From elsewhere.")));
        Assert.Equal("criterion-named-twice", await Code((own.Id, own.Text), (own.Id, own.Text)));
        Assert.Equal("deliverable-without-criterion", await Code());
        Assert.Equal(HarbourSteps.Agreed, (await story.ReadAsync(committed.Id)).Criteria.Select(c => c.Text));
    }

    [Fact]
    public async Task Acceptance_waits_until_every_criterion_is_met_or_waived_with_a_note()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => story.AcceptAsync(submitted.AsTarget()));
        Assert.Equal("criterion-not-met", refusal.Code);

        var criteria = (await story.ReadAsync(submitted.Id)).Criteria;
        var waiver = new JudgeCriterion.Request { Verdict = CriterionVerdict.Waived };
        Assert.Equal("waiver-without-note", (await Assert.ThrowsAsync<RuleBroken>(() => JudgeAsync(story, criteria[0].Id, submitted.Version, waiver))).Code);
        var waived = await JudgeAsync(story, criteria[0].Id, submitted.Version, waiver with { Note = "Five of six do." });
        var met = await JudgeAsync(story, criteria[1].Id, waived.Version, new JudgeCriterion.Request { Verdict = CriterionVerdict.Met });
        await story.AcceptAsync(new Target(submitted.Id, met.Version));
        Assert.Equal(DeliverableState.Accepted, (await story.ReadAsync(submitted.Id)).State);
    }

    [Fact]
    public async Task What_was_not_met_is_open_again_after_a_resubmission_and_keeps_its_note()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        await story.JudgeAllAsync(submitted.Id, CriterionVerdict.NotMet);
        await story.DoAsync<RequestChanges>(story.Ines, async slice => await slice.RunAsync(await story.NowAsync(submitted.Id), new Commented { Comment = "Neither yet." }, Cancel));
        await story.SubmitAsync(await story.NowAsync(submitted.Id));
        var deliverable = await story.ReadAsync(submitted.Id);
        Assert.Equal((2, 0), (deliverable.Revision, deliverable.CriteriaDecided));
        Assert.All(deliverable.Criteria, criterion => Assert.Equal((CriterionVerdict.Pending, "Seen on the live page."), (criterion.Verdict, criterion.Note)));
    }

    private static Task<Changed> ChangeAsync(HarbourStory story, Target target, params (Guid? Id, string Text)[] criteria) =>
        story.DoAsync<ChangeCriteria>(story.Ines, slice => slice.RunAsync(target, new ChangeCriteria.Request
        {
            Reason = "The harbour asks for more.",
            Criteria = [.. criteria.Select(c => new ChangeCriteria.Criterion { Id = c.Id, Text = c.Text })],
        }, Cancel));

    private static Task<Changed> JudgeAsync(HarbourStory story, Guid criterion, int version, JudgeCriterion.Request request) =>
        story.DoAsync<JudgeCriterion>(story.Ines, slice => slice.RunAsync(new Target(criterion, version), request, Cancel));
}
