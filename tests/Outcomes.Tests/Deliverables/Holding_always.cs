using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Holding_always_on_SQLite(SqliteServer server) : Holding_always(server);
public sealed class Holding_always_on_PostgreSQL(PostgresServer server) : Holding_always(server);
public sealed class Holding_always_on_SQL_Server(SqlServerServer server) : Holding_always(server);

/// <summary>Invariants of this module, held by the database and by every save.</summary>
public abstract class Holding_always(OutcomesServer server)
{
    [Fact]
    public async Task I2_the_database_refuses_a_producer_who_accepts()
    {
        var story = await TellAsync(server);
        await RefusedAsync(story, "CK_Deliverables_ProducerDoesNotAccept", Row(story) with { OutcomeOwnerId = story.Amina });
    }

    [Theory]
    [InlineData(DeliverableState.Draft, true)]
    [InlineData(DeliverableState.Cancelled, true)]
    [InlineData(DeliverableState.Unrecorded, true)]
    [InlineData(DeliverableState.Committed, false)]
    [InlineData(DeliverableState.Submitted, false)]
    [InlineData(DeliverableState.ChangesRequested, false)]
    [InlineData(DeliverableState.Accepted, false)]
    [InlineData(DeliverableState.Rejected, false)]
    public async Task I2_nobody_accepts_only_where_nothing_is_promised(DeliverableState state, bool allowed)
    {
        var story = await TellAsync(server);
        var row = Row(story) with { State = state, OutcomeOwnerId = null };
        if (allowed) await AddAsync(story, row);
        else await RefusedAsync(story, "CK_Deliverables_SomebodyAccepts", row);
    }

    [Fact]
    public async Task I12_every_step_has_its_audit_event_and_its_outbox_row_in_the_same_save()
    {
        var story = await TellAsync(server);
        var accepted = await story.AcceptedAsync();
        await using var db = story.AsSystem();
        var trail = await db.Set<AuditEvent>().Where(e => e.SubjectRef == $"deliverable:{accepted.Id}").OrderBy(e => e.SubjectSeq).ToListAsync(Cancel);
        Assert.Equal(
            ["deliverables.created.v1", "deliverables.linked.v1", "deliverables.committed.v1", "deliverables.evidence-added.v1", "deliverables.submitted.v1",
                "deliverables.criterion-judged.v1", "deliverables.criterion-judged.v1", "deliverables.accepted.v1"],
            trail.Select(link => link.Action));
        Assert.All(trail, link => Assert.Equal(link.Chain(), link.Hash));
        var told = await db.Set<OutboxMessage>().Where(m => m.Payload.Contains(accepted.Id.ToString())).Select(m => m.Name).ToListAsync(Cancel);
        Assert.Equal(trail.Count, told.Count(name => name.StartsWith("deliverables.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task I12_a_step_that_is_refused_leaves_no_trace()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        Assert.NotNull(await story.TryAsync(story.Amina, "Submit", committed.AsTarget()));
        await using var db = story.AsSystem();
        Assert.Equal(3, await db.Set<AuditEvent>().CountAsync(e => e.SubjectRef == $"deliverable:{committed.Id}", Cancel));
    }

    [Fact]
    public async Task I12_reasons_are_kept_in_the_trail_and_reopening_keeps_decisions_at_their_revision()
    {
        var story = await TellAsync(server);
        var accepted = await story.AcceptedAsync();
        await story.ActAsync(story.Noor, "Deliverables", "ReopenAcceptance", accepted.AsTarget(), new Reasoned { Reason = "The audit found sensor 4 silent." });
        var deliverable = await story.ReadAsync(accepted.Id);
        Assert.Equal((DeliverableState.Submitted, 1), (deliverable.State, Assert.Single(deliverable.Decisions).Revision));
        Assert.Null(deliverable.AcceptedOn);
        await using var db = story.AsSystem();
        var last = await db.Set<AuditEvent>().Where(e => e.SubjectRef == $"deliverable:{accepted.Id}").OrderByDescending(e => e.SubjectSeq).FirstAsync(Cancel);
        Assert.Equal(("The audit found sensor 4 silent.", story.Sensors), (last.Reason, last.ScopeUnitId));
    }

    [Fact]
    public async Task History_comes_in_as_it_was_is_corrected_as_a_whole_and_told_to_nobody()
    {
        var story = await TellAsync(server);
        var id = await AddAsync(story, Row(story) with { State = DeliverableState.Unrecorded, Criteria = [] });
        await using var db = story.AsSystem();
        var deliverable = await db.Set<Deliverable>().AsTracking().AsSplitQuery().Include(d => d.Links).Include(d => d.Criteria).Include(d => d.Evidence).SingleAsync(d => d.Id == id, Cancel);
        deliverable.ReplaceFromHistory(deliverable.ToHistory("Africa/Dakar") with
        {
            Title = "Tide tables 2027, second print",
            Criteria = [new CriterionHistory("Printed twice.")],
            Evidence = [new EvidenceHistory(EvidenceKind.Link, "The print", "https://tides.example/print", story.Amina, new DateOnly(2026, 9, 1))],
        });
        await db.SaveChangesAsync(Cancel);
        var corrected = await story.ReadAsync(id);
        Assert.Equal(("Tide tables 2027, second print", 1, 1, 1, 2), (corrected.Title, corrected.CriteriaTotal, corrected.EvidenceCount, corrected.LinkCount, corrected.Version));
        Assert.Equal(2, await db.Set<AuditEvent>().CountAsync(e => e.SubjectRef == $"deliverable:{id}" && e.Action == "deliverables.imported.v1", Cancel));
        Assert.False(await db.Set<OutboxMessage>().AnyAsync(m => m.Payload.Contains(id.ToString()), Cancel));
    }

    private static DeliverableHistory Row(HarbourStory story) => new()
    {
        Title = "Tide tables 2027",
        ProducerId = story.Amina,
        ProducerUnitId = story.Sensors,
        ProducerZoneId = "Africa/Dakar",
        OutcomeOwnerId = story.Ines,
        State = DeliverableState.Committed,
        DueOn = new DateOnly(2026, 12, 31),
        CreatedAt = new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc),
        Links = [new LinkHistory(story.PlanOnForecast)],
    };

    private static async Task<Guid> AddAsync(HarbourStory story, DeliverableHistory row)
    {
        await using var db = story.AsSystem();
        var deliverable = Deliverable.FromHistory(row);
        db.Add(deliverable);
        await db.SaveChangesAsync(Cancel);
        return deliverable.Id;
    }

    private static async Task RefusedAsync(HarbourStory story, string constraint, DeliverableHistory row)
    {
        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(story, row));
        Assert.Contains(constraint, refusal.InnerException?.Message);
    }
}
