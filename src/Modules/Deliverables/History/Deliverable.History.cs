using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    /// <summary>Takes over what happened elsewhere, without guards and without telling anybody; one event in the audit trail.</summary>
    public static Deliverable FromHistory(DeliverableHistory history)
    {
        var deliverable = new Deliverable { Id = history.Id ?? Ids.New(history.CreatedAt) };
        deliverable.WasCreated(history.CreatedAt, history.ProducerId);
        deliverable.TakeFields(history);
        deliverable.TakeChildren(history);
        deliverable.RecordHistory(new DeliverableImported(deliverable.Id, deliverable.State));
        return deliverable;
    }

    /// <summary>Takes fields and criteria over as they are, and adds links and evidence that are not there yet; the rest stays.</summary>
    /// <remarks>Whoever calls has loaded links, criteria and evidence, and starts from <see cref="ToHistory"/> to change only some.</remarks>
    public void ReplaceFromHistory(DeliverableHistory history)
    {
        TakeFields(history);
        TakeLinks(history);
        if (!history.Criteria.SequenceEqual(TellCriteria()))
        {
            criteria.Clear();
            TakeCriteria(history);
        }
        TakeEvidence(history.Evidence.Where(told => !evidence.Exists(piece => piece.Title == told.Title && piece.Url == told.Url)));
        RecordHistory(new DeliverableImported(Id, State));
    }

    /// <param name="producerZoneId">IANA id of the producer.</param>
    public DeliverableHistory ToHistory(string producerZoneId) => new()
    {
        Id = Id,
        Title = Title,
        Summary = Summary,
        ProducerId = ProducerId,
        ProducerUnitId = ProducerUnitId,
        ProducerZoneId = producerZoneId,
        OutcomeOwnerId = OutcomeOwnerId,
        State = State,
        Revision = Revision,
        DueOn = DueOn,
        DuePrecision = DuePrecision,
        DeliveredOn = DeliveredOn,
        AcceptedOn = AcceptedOn,
        Visibility = Visibility,
        CreatedAt = CreatedAt,
        Criteria = TellCriteria(),
    };

    private IReadOnlyList<CriterionHistory> TellCriteria() =>
        [.. criteria.OrderBy(c => c.Ordinal).Select(c => new CriterionHistory(c.Text, c.Verdict, c.VerdictById, c.Note))];

    private void TakeFields(DeliverableHistory history)
    {
        (Title, Summary, Visibility) = (history.Title, history.Summary, history.Visibility);
        (ProducerId, ProducerUnitId, OutcomeOwnerId) = (history.ProducerId, history.ProducerUnitId, history.OutcomeOwnerId);
        (State, Revision, DeliveredOn, AcceptedOn) = (history.State, history.Revision, history.DeliveredOn, history.AcceptedOn);
        Due(history.DueOn, history.DuePrecision, history.ProducerZoneId);
    }

    private void TakeChildren(DeliverableHistory history)
    {
        var at = history.CreatedAt;
        TakeLinks(history);
        TakeCriteria(history);
        TakeEvidence(history.Evidence);
        contributions.AddRange(history.Contributions.Select(part => new Contribution(Ids.New(at), Id, part.PersonId, part.Role)));
        decisions.AddRange(history.Decisions.Select(told =>
            new AcceptanceDecision(Ids.New(at), Id, told.Revision, told.Decision, told.ById, told.DecidedOn, told.Comment)));
        comments.AddRange(history.Comments.Select(comment => DeliverableComment.FromHistory(Id, comment)));
        CommentCount = comments.Count;
    }

    private void TakeLinks(DeliverableHistory history)
    {
        var added = history.Links.Where(told => !links.Exists(link => link.ObjectiveId == told.ObjectiveId && link.KeyResultId == told.KeyResultId)).ToList();
        links.AddRange(added.Select(told => new DeliverableLink(Ids.New(history.CreatedAt), Id, told.ObjectiveId, told.KeyResultId)));
        LinkCount += added.Count;
    }

    private void TakeCriteria(DeliverableHistory history)
    {
        foreach (var (index, told) in history.Criteria.Index())
        {
            var criterion = new AcceptanceCriterion(Ids.New(history.CreatedAt), Id, told.Text, index + 1);
            criterion.Judge(told.Verdict, told.VerdictById, told.Note);
            criteria.Add(criterion);
        }
        CountCriteria();
    }

    private void TakeEvidence(IEnumerable<EvidenceHistory> taken)
    {
        foreach (var told in taken.ToList())
        {
            var id = Ids.New(told.AddedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            evidence.Add(new Evidence(id, Id, told.Kind, told.Title, told.Url, told.Note, told.AddedById, told.AddedOn));
            if (evidence[^1].CanBeSeen) EvidenceCount++;
        }
    }

    private void CountCriteria() =>
        (CriteriaTotal, CriteriaDecided, CriteriaMet) = (criteria.Count, criteria.Count(c => c.IsDecided), criteria.Count(c => c.IsMet));
}

/// <summary>It was taken over from another source, or corrected from there.</summary>
[EventName("deliverables.imported.v1")]
public sealed record DeliverableImported(Guid DeliverableId, DeliverableState State) : DomainEvent;
