using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    /// <summary>As its source could tell it: the columns, links and criteria. The rest is not the source's to change.</summary>
    /// <remarks>With <see cref="Links"/> and <see cref="Criteria"/> loaded.</remarks>
    /// <param name="producerZoneId">IANA id of the producer's zone.</param>
    public DeliverableHistory ToHistory(string producerZoneId) => new()
    {
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
        Links = [.. links.Select(link => new LinkHistory(link.ObjectiveId, link.KeyResultId))],
        Criteria = [.. criteria.OrderBy(criterion => criterion.Ordinal).Select(criterion =>
            new CriterionHistory(criterion.Text, criterion.Verdict, criterion.VerdictById, criterion.Note))],
    };

    /// <summary>For import: takes over what the source says now, without guards and without telling anybody. Whoever calls starts from <see cref="ToHistory"/>.</summary>
    /// <param name="at">Now, UTC: the day in the ids of what is new.</param>
    public void ReplaceFromHistory(DeliverableHistory history, DateTime at)
    {
        (Title, Summary, State, Visibility) = (history.Title, history.Summary, history.State, history.Visibility);
        (ProducerId, ProducerUnitId, OutcomeOwnerId) = (history.ProducerId, history.ProducerUnitId, history.OutcomeOwnerId);
        (DeliveredOn, AcceptedOn) = (history.DeliveredOn, history.AcceptedOn);
        Due(history.DueOn, history.DuePrecision, history.ProducerZoneId);
        links.RemoveAll(link => !history.Links.Contains(new LinkHistory(link.ObjectiveId, link.KeyResultId)));
        foreach (var link in history.Links.Where(link => links.All(known => (known.ObjectiveId, known.KeyResultId) != (link.ObjectiveId, link.KeyResultId))).ToList())
            links.Add(new DeliverableLink(Ids.New(at), Id, link.ObjectiveId, link.KeyResultId));
        LinkCount = links.Count;
        ReplaceCriteria(history.Criteria, at);
        RecordHistory(new DeliverableImported(Id, State));
    }

    /// <summary>For import: one more piece of evidence.</summary>
    /// <returns>Its id.</returns>
    public Guid AddEvidenceFromHistory(EvidenceHistory told)
    {
        TakeEvidence([told]);
        RecordHistory(new DeliverableImported(Id, State));
        return evidence[^1].Id;
    }

    /// <summary>For import: who added a piece of evidence, and when, as the source says now.</summary>
    /// <remarks>With <see cref="Evidence"/> loaded.</remarks>
    public void CorrectEvidenceFromHistory(Guid evidenceId, Guid addedById, DateOnly addedOn)
    {
        evidence.Find(piece => piece.Id == evidenceId)?.WasAdded(addedById, addedOn);
        RecordHistory(new DeliverableImported(Id, State));
    }

    private void ReplaceCriteria(IReadOnlyList<CriterionHistory> told, DateTime at)
    {
        var known = criteria.OrderBy(criterion => criterion.Ordinal).ToList();
        if (known.Select(criterion => criterion.Text).SequenceEqual(told.Select(criterion => criterion.Text)))
            foreach (var (criterion, now) in known.Zip(told)) criterion.Judge(now.Verdict, now.VerdictById, now.Note);
        else
        {
            criteria.Clear();
            TakeCriteria(told, at);
        }
        CountCriteria();
    }
}
