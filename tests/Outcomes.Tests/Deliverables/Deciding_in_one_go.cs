using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Deciding_in_one_go_on_SQLite(SqliteServer server) : Deciding_in_one_go(server);
public sealed class Deciding_in_one_go_on_PostgreSQL(PostgresServer server) : Deciding_in_one_go(server);
public sealed class Deciding_in_one_go_on_SQL_Server(SqlServerServer server) : Deciding_in_one_go(server);

/// <summary>Verdicts and the decision hold together or not at all.</summary>
public abstract class Deciding_in_one_go(OutcomesServer server)
{
    [Fact]
    public async Task Verdicts_and_acceptance_are_one_change()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        var criteria = (await story.ReadAsync(submitted.Id)).Criteria;
        var before = await story.NowAsync(submitted.Id);
        await story.DoAsync<AcceptDeliverable>(story.Ines, slice => slice.RunAsync(before, new() { Judgements = [.. criteria.Select(line => Found(line, CriterionVerdict.Met))] }, Cancel));

        var accepted = await story.ReadAsync(submitted.Id);
        Assert.Equal((DeliverableState.Accepted, accepted.CriteriaTotal, before.Version + 1), (accepted.State, accepted.CriteriaMet, accepted.Version));
    }

    [Fact]
    public async Task A_refused_decision_keeps_no_verdict()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        var criteria = (await story.ReadAsync(submitted.Id)).Criteria;
        async Task<string> Code(params CriterionJudgement[] judgements) => (await Assert.ThrowsAsync<RuleBroken>(() => story.DoAsync<AcceptDeliverable>(
            story.Ines, async slice => await slice.RunAsync(await story.NowAsync(submitted.Id), new() { Judgements = judgements }, Cancel)))).Code;

        Assert.Equal("criterion-not-met", await Code(Found(criteria[0], CriterionVerdict.Met), Found(criteria[1], CriterionVerdict.NotMet)));
        Assert.Equal("waiver-without-note", await Code(Found(criteria[0], CriterionVerdict.Met), Found(criteria[1], CriterionVerdict.Waived)));
        Assert.Equal("criterion-unknown", await Code(Found(criteria[0], CriterionVerdict.Met), new() { CriterionId = Guid.NewGuid(), Verdict = CriterionVerdict.Met }));
        Assert.All((await story.ReadAsync(submitted.Id)).Criteria, line => Assert.Equal(CriterionVerdict.Pending, line.Verdict));
    }

    [Fact]
    public async Task Several_verdicts_without_a_decision_hold_together_too()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        var criteria = (await story.ReadAsync(submitted.Id)).Criteria;
        async Task Judge(Guid who, params CriterionJudgement[] judgements) => await story.DoAsync<JudgeCriteria>(
            who, async slice => await slice.RunAsync(await story.NowAsync(submitted.Id), new() { Judgements = judgements }, Cancel));

        await Assert.ThrowsAsync<RuleBroken>(() => Judge(story.Ines, Found(criteria[0], CriterionVerdict.Met), Found(criteria[1], CriterionVerdict.Waived)));
        await Assert.ThrowsAsync<Forbidden>(() => Judge(story.Amina, Found(criteria[0], CriterionVerdict.Met)));
        await Assert.ThrowsAsync<InvalidRequest>(() => Judge(story.Ines));
        Assert.Equal(0, (await story.ReadAsync(submitted.Id)).CriteriaDecided);
        await Judge(story.Ines, Found(criteria[0], CriterionVerdict.Met), Found(criteria[1], CriterionVerdict.NotMet));
        Assert.Equal(2, (await story.ReadAsync(submitted.Id)).CriteriaDecided);
    }

    private static CriterionJudgement Found(AcceptanceCriterion criterion, CriterionVerdict verdict) => new() { CriterionId = criterion.Id, Verdict = verdict };
}
