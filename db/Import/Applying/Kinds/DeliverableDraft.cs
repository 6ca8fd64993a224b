using Outcomes.Database.Import.Files;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>A record of deliverables.csv as the domain says it.</summary>
internal static class DeliverableDraft
{
    private static readonly Field<DeliverableHistory>[] Fields =
    [
        new("title", told => told.Title, (here, now) => here with { Title = now.Title }),
        new("owner_employee_id", told => told.ProducerId,
            (here, now) => here with { ProducerId = now.ProducerId, ProducerUnitId = now.ProducerUnitId, ProducerZoneId = now.ProducerZoneId }),
        new("due_date", told => told.DueOn, (here, now) => here with { DueOn = now.DueOn }),
        new("submitted_at", told => told.DeliveredOn, (here, now) => here with { DeliveredOn = now.DeliveredOn }),
        new("accepted_by_employee_id", told => told.OutcomeOwnerId, (here, now) => here with { OutcomeOwnerId = now.OutcomeOwnerId }),
        new("accepted_at", told => told.AcceptedOn, (here, now) => here with { AcceptedOn = now.AcceptedOn }),
        new("acceptance_criteria", Texts, (here, now) => here with { Criteria = now.Criteria }),
        new("status", told => told.State, (here, now) => here with { State = now.State, Criteria = Judged(here, now) }),
    ];

    /// <summary>The objective is compared by whether the link of the last import is there: others may have been added here.</summary>
    public static IReadOnlyList<Field<DeliverableHistory>> FieldsFrom(DeliverableHistory before) =>
    [
        new("objective_id", told => told.Links.Contains(before.Links[0]),
            (here, now) => here with { Links = [.. here.Links.Except(before.Links), .. now.Links] }),
        .. Fields,
    ];

    public static DeliverableHistory Of(DeliverableRow row, bool wasPast, ImportContext context)
    {
        var producer = context.FactsOf(row.OwnerEmployeeId);
        var state = FileWords.DeliverableOf(row.Status, wasPast);
        var acceptor = context.PersonOrNone(row.AcceptedByEmployeeId) ?? producer.ManagerId;
        var verdict = state == DeliverableState.Accepted ? CriterionVerdict.Met : CriterionVerdict.Pending;
        return new DeliverableHistory
        {
            Title = row.Title,
            ProducerId = context.People[row.OwnerEmployeeId],
            ProducerUnitId = producer.UnitId,
            ProducerZoneId = producer.ZoneId,
            OutcomeOwnerId = acceptor,
            State = state,
            DueOn = row.DueOn,
            DeliveredOn = Day(row.SubmittedAt, producer.ZoneId),
            AcceptedOn = Day(row.AcceptedAt, producer.ZoneId),
            CreatedAt = context.Now,
            Links = [new LinkHistory(context.Objectives[row.ObjectiveId].Id)],
            Criteria = [.. row.AcceptanceCriteria.Select(text => new CriterionHistory(text, verdict, verdict == CriterionVerdict.Met ? acceptor : null))],
        };
    }

    /// <summary>An acceptance of which the day and the acceptor are known.</summary>
    public static IReadOnlyList<DecisionHistory> DecisionsOf(DeliverableHistory told) =>
        told is { State: DeliverableState.Accepted, AcceptedOn: { } day, OutcomeOwnerId: { } acceptor }
            ? [new DecisionHistory(1, AcceptanceVerdict.Accepted, acceptor, day)]
            : [];

    private static string Texts(DeliverableHistory told) => string.Join('\n', told.Criteria.Select(criterion => criterion.Text));

    /// <summary>What is accepted now has met its criteria, whatever they are here; otherwise verdicts given here stay.</summary>
    private static IReadOnlyList<CriterionHistory> Judged(DeliverableHistory here, DeliverableHistory now) =>
        now.State != DeliverableState.Accepted
            ? here.Criteria
            : [.. here.Criteria.Select(criterion => criterion.Verdict == CriterionVerdict.Pending
                ? criterion with { Verdict = CriterionVerdict.Met, VerdictById = now.OutcomeOwnerId } : criterion)];

    private static DateOnly? Day(DateTime? instant, string zoneId) => instant is { } at ? LocalDay.On(new DateTimeOffset(at), zoneId) : null;
}
