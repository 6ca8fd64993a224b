using Outcomes.Deliverables;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Deliverables;

public sealed class Making_on_SQLite(SqliteServer server) : Making(server);
public sealed class Making_on_PostgreSQL(PostgresServer server) : Making(server);
public sealed class Making_on_SQL_Server(SqlServerServer server) : Making(server);

/// <summary>Amina makes sensors, Inês accepts them.</summary>
public abstract class Making(OutcomesServer server)
{
    [Fact]
    public async Task Amina_logs_a_deliverable_with_criteria_and_outcome_in_one_request()
    {
        var story = await HarbourStory.TellAsync(server);
        var logged = await story.LogAsync();
        var deliverable = await story.ReadAsync(logged.Id);
        Assert.Equal(DeliverableState.Draft, deliverable.State);
        Assert.Equal((1, 1, story.Amina, story.Sensors), (logged.Version, deliverable.Revision, deliverable.ProducerId, deliverable.ProducerUnitId));
        Assert.Equal(HarbourSteps.Agreed, deliverable.Criteria.Select(criterion => criterion.Text));
        Assert.Equal((1, 2, 0, 0), (deliverable.LinkCount, deliverable.CriteriaTotal, deliverable.CriteriaDecided, deliverable.EvidenceCount));
        Assert.Equal(story.PlanOnForecast, Assert.Single(deliverable.Links).ObjectiveId);
        Assert.Equal(new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc), deliverable.DueAtUtc);
    }

    [Fact]
    public async Task Sensors_are_submitted_sent_back_resubmitted_and_accepted()
    {
        var story = await HarbourStory.TellAsync(server);
        var submitted = await story.SubmittedAsync();
        await story.DoAsync<RequestChanges>(story.Ines, slice => slice.RunAsync(submitted.AsTarget(), new Commented { Comment = "The guide is in English only." }, HarbourStory.Cancel));
        await story.SubmitAsync(await story.NowAsync(submitted.Id));
        await story.JudgeAllAsync(submitted.Id, CriterionVerdict.Met);
        await story.AcceptAsync(await story.NowAsync(submitted.Id));

        var accepted = await story.ReadAsync(submitted.Id);
        Assert.Equal((DeliverableState.Accepted, 2, 2), (accepted.State, accepted.Revision, accepted.CriteriaMet));
        Assert.NotNull(accepted.AcceptedOn);
        Assert.Equal(
            [(1, AcceptanceVerdict.ChangesRequested), (2, AcceptanceVerdict.Accepted)],
            accepted.Decisions.OrderBy(decision => decision.Revision).Select(decision => (decision.Revision, decision.Decision)));
    }
}
