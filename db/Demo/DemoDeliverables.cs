using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Database.Demo;

/// <summary>Writes what each person promised and delivered in one quarter.</summary>
internal sealed class DemoDeliverables(DemoOptions options, DemoPeriod period, Dictionary<Guid, List<Guid>> objectives, DemoAccepted citable, DemoBatch batch)
{
    private readonly Random random = new(period.Seed + 7);
    private readonly List<(Guid Id, DemoSeat Producer, bool IsOpen)> written = [];

    public void Write(DemoSeat seat)
    {
        if (seat.Acceptor is not { } acceptor || OutcomesOf(seat) is not { Count: > 0 } outcomes) return;
        for (var number = 0; number < options.Volume.Deliverables; number++)
        {
            var deliverable = Deliverable.FromHistory(Story(seat, acceptor, outcomes[random.Next(outcomes.Count)], number));
            batch.Add(deliverable);
            citable.Note(deliverable);
            if (random.Next(6) == 0) WaitFor(deliverable, seat);
            written.Add((deliverable.Id, seat, deliverable.IsOpen));
        }
    }

    // One's own, where there is any, or the unit's.
    private List<Guid> OutcomesOf(DemoSeat seat) =>
        objectives.TryGetValue(seat.Id, out var own) && random.Next(2) == 0 ? own : objectives[seat.Unit.Id];

    // Only on what was written before, so that no circle can come about.
    private void WaitFor(Deliverable consumer, DemoSeat seat)
    {
        if (written.Count == 0) return;
        var (providerId, provider, isOpen) = written[random.Next(written.Count)];
        if (provider == seat) return;
        batch.Add(Dependency.FromHistory(new DependencyHistory(
            consumer.Id, providerId, provider.Id, (DependencyKind)random.Next(3), isOpen ? (DependencyState)random.Next(2) : DependencyState.Satisfied,
            consumer.CreatedAt, consumer.DueOn?.AddDays(-7), "I begin with a stand-in and swap it when yours is there.")));
    }

    private DeliverableHistory Story(DemoSeat producer, DemoSeat acceptor, Guid objectiveId, int number)
    {
        var due = period.StartsOn.AddDays(random.Next(20, period.Days));
        var state = State(due);
        var delivered = Earlier(due.AddDays(random.Next(-12, 8)), options.AsOf.AddDays(-1));
        var accepted = Earlier(delivered.AddDays(random.Next(1, 9)), options.AsOf);
        return new DeliverableHistory
        {
            Title = producer.Number == 5 && number == 0
                ? "=HYPERLINK(\"https://example.com\",\"Quarterly figures\")"
                : Phrase.Of(random, producer.Unit.Field.Deliverables, producer.Unit.Field),
            Summary = "What it is for is in the objective; what it has to hold is in the criteria. I keep a short log of decisions in the first link.",
            ProducerId = producer.Id,
            ProducerUnitId = producer.Unit.Id,
            ProducerZoneId = producer.Zone,
            OutcomeOwnerId = acceptor.Id,
            State = state,
            Revision = state == DeliverableState.ChangesRequested || random.Next(6) == 0 ? 2 : 1,
            DueOn = due,
            DeliveredOn = IsDelivered(state) ? delivered : null,
            AcceptedOn = state == DeliverableState.Accepted ? accepted : null,
            Visibility = random.Next(10) switch { < 7 => Visibility.Organisation, < 9 => Visibility.Team, _ => Visibility.Private },
            CreatedAt = period.StartsOn.AddDays(random.Next(1, 19)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Links = [new LinkHistory(objectiveId)],
            Criteria = Criteria(state, acceptor.Id),
            Evidence = IsDelivered(state) || random.Next(3) == 0 ? Evidence(producer.Id, delivered) : [],
            Decisions = Decisions(state, acceptor.Id, accepted),
            Contributions = acceptor.Manager is { } mentor && random.Next(4) == 0 ? [new ContributionHistory(mentor.Id, ContributionRole.Mentor)] : [],
            Comments = random.Next(5) == 0
                ? [new CommentHistory(acceptor.Id, DemoTextsTable.CommentWords(random), delivered.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc))]
                : [],
        };
    }

    private DeliverableState State(DateOnly due) => period.IsPast
        ? random.Next(100) switch
        {
            < 86 => DeliverableState.Accepted,
            < 90 => DeliverableState.Cancelled,
            < 93 => DeliverableState.Submitted,
            < 97 => DeliverableState.Committed,
            < 98 => DeliverableState.Rejected,
            _ => DeliverableState.ChangesRequested,
        }
        : due < options.AsOf
            ? random.Next(100) switch
            {
                < 62 => DeliverableState.Accepted,
                < 80 => DeliverableState.Submitted,
                < 92 => DeliverableState.Committed,
                _ => DeliverableState.ChangesRequested,
            }
            : random.Next(100) switch
            {
                < 18 => DeliverableState.Draft,
                < 82 => DeliverableState.Committed,
                < 94 => DeliverableState.Submitted,
                _ => DeliverableState.Accepted,
            };

    private List<CriterionHistory> Criteria(DeliverableState state, Guid acceptorId)
    {
        var first = random.Next(DemoTextsTable.CriteriaCount);
        var count = random.Next(options.Volume.Criteria, options.Volume.Criteria + 3);
        return [.. Enumerable.Range(0, count).Select(number => (Text: DemoTextsTable.Criterion(first + number), Number: number))
            .Select(criterion => state switch
        {
            DeliverableState.Accepted => new CriterionHistory(criterion.Text, CriterionVerdict.Met, acceptorId),
            DeliverableState.ChangesRequested or DeliverableState.Rejected =>
                new CriterionHistory(criterion.Text, criterion.Number == 0 ? CriterionVerdict.NotMet : CriterionVerdict.Met, acceptorId),
            _ => new CriterionHistory(criterion.Text),
        })];
    }

    private List<EvidenceHistory> Evidence(Guid producerId, DateOnly on) =>
        [.. Enumerable.Range(1, random.Next(options.Volume.Evidence, options.Volume.Evidence + 3)).Select(number => number == 3
            ? new EvidenceHistory(EvidenceKind.Testimonial, "What somebody who uses it says", null, producerId, on,
                "I did not have to ask anybody. That is new.")
            : new EvidenceHistory(EvidenceKind.Link, number == 1
                ? "The work itself"
                : "Notes from the test", $"https://work.demo.example/{random.Next(100_000, 999_999)}", producerId, on))];

    private List<DecisionHistory> Decisions(DeliverableState state, Guid acceptorId, DateOnly on) => state switch
    {
        DeliverableState.Accepted => [new(1, AcceptanceVerdict.Accepted, acceptorId, on, DemoTextsTable.AcceptedWords(random))],
        DeliverableState.ChangesRequested => [new(1, AcceptanceVerdict.ChangesRequested, acceptorId, on, DemoTextsTable.ReturnedWords(random))],
        DeliverableState.Rejected => [new(1, AcceptanceVerdict.Rejected, acceptorId, on, "The need is gone: what it was for has been decided otherwise.")],
        _ => [],
    };

    private static bool IsDelivered(DeliverableState state) =>
        state is DeliverableState.Submitted or DeliverableState.Accepted or DeliverableState.ChangesRequested or DeliverableState.Rejected;

    private static DateOnly Earlier(DateOnly day, DateOnly limit) => day < limit ? day : limit;
}
