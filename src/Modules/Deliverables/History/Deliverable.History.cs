using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    /// <summary>Takes over what happened elsewhere, without guards and without telling anybody; one event in the audit trail.</summary>
    public static Deliverable FromHistory(DeliverableHistory history)
    {
        var deliverable = new Deliverable
        {
            Id = Ids.New(history.CreatedAt),
            Title = history.Title,
            Summary = history.Summary,
            ProducerId = history.ProducerId,
            ProducerUnitId = history.ProducerUnitId,
            OutcomeOwnerId = history.OutcomeOwnerId,
            State = history.State,
            Revision = history.Revision,
            DeliveredOn = history.DeliveredOn,
            AcceptedOn = history.AcceptedOn,
            Visibility = history.Visibility,
        };
        deliverable.Due(history.DueOn, history.DuePrecision, history.ProducerZoneId);
        deliverable.WasCreated(history.CreatedAt, history.ProducerId);
        deliverable.TakeChildren(history);
        deliverable.RecordHistory(new DeliverableImported(deliverable.Id, deliverable.State));
        return deliverable;
    }

    private void TakeChildren(DeliverableHistory history)
    {
        Guid NewId() => Ids.New(history.CreatedAt);
        links.AddRange(history.Links.Select(link => new DeliverableLink(NewId(), Id, link.ObjectiveId, link.KeyResultId)));
        TakeCriteria(history.Criteria, history.CreatedAt);
        TakeEvidence(history.Evidence);
        contributions.AddRange(history.Contributions.Select(part => new Contribution(NewId(), Id, part.PersonId, part.Role)));
        decisions.AddRange(history.Decisions.Select(decision =>
            new AcceptanceDecision(NewId(), Id, decision.Revision, decision.Decision, decision.ById, decision.DecidedOn, decision.Comment)));
        comments.AddRange(history.Comments.Select(comment => DeliverableComment.FromHistory(Id, comment)));
        (LinkCount, CommentCount) = (links.Count, comments.Count);
    }

    private void TakeCriteria(IReadOnlyList<CriterionHistory> taken, DateTime at)
    {
        foreach (var (index, told) in taken.Index())
        {
            var criterion = new AcceptanceCriterion(Ids.New(at), Id, told.Text, index + 1);
            criterion.Judge(told.Verdict, told.VerdictById, told.Note);
            criteria.Add(criterion);
        }
        CountCriteria();
    }

    private void TakeEvidence(IReadOnlyList<EvidenceHistory> taken)
    {
        foreach (var told in taken)
            evidence.Add(new Evidence(Ids.New(told.AddedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), Id, told.Kind, told.Title, told.Url, told.Note, told.AddedById, told.AddedOn));
        EvidenceCount += taken.Count;
    }

    private void CountCriteria() =>
        (CriteriaTotal, CriteriaDecided, CriteriaMet) = (criteria.Count, criteria.Count(c => c.IsDecided), criteria.Count(c => c.IsMet));
}

[EventName("deliverables.imported.v1")]
public sealed record DeliverableImported(Guid DeliverableId, DeliverableState State) : DomainEvent;
