using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    /// <summary>Hands it in. A resubmission is a new revision; what was not met then is open again, with its note.</summary>
    /// <param name="today">In the producer's zone.</param>
    internal void Submit(DateOnly today, Party viewerIs)
    {
        var isResubmission = State == DeliverableState.ChangesRequested;
        Step("Submit", viewerIs, () =>
        {
            BeComplete();
            if (EvidenceCount == 0)
                throw new RuleBroken("deliverable-without-evidence", "Add at least one piece of evidence: a link, a file, a number, a letter.", "Evidence");
        });
        if (isResubmission)
        {
            Revision++;
            foreach (var criterion in criteria.Where(c => c.Verdict == CriterionVerdict.NotMet)) criterion.Judge(CriterionVerdict.Pending, null, criterion.Note);
            CountCriteria();
        }
        DeliveredOn = today;
        Record(new DeliverableSubmitted(Id, Revision, OutcomeOwnerId, Version));
    }

    /// <summary>Takes it back before a decision.</summary>
    internal void Withdraw(Party viewerIs)
    {
        Step("Withdraw", viewerIs);
        DeliveredOn = null;
        Record(new DeliverableWithdrawn(Id, Revision));
    }

    /// <summary>Several criteria in one change.</summary>
    internal void Judge(IReadOnlyList<CriterionJudgement> judgements, Guid byId, Party viewerIs)
    {
        foreach (var judgement in judgements)
        {
            var criterion = criteria.Find(line => line.Id == judgement.CriterionId)
                ?? throw new RuleBroken("criterion-unknown", "This deliverable has no such criterion. Name its own.", "Judgements");
            JudgeCriterion(criterion, judgement.Verdict, judgement.Note, byId, viewerIs);
        }
    }

    internal void JudgeCriterion(AcceptanceCriterion criterion, CriterionVerdict verdict, string? note, Guid byId, Party viewerIs)
    {
        Uphold("JudgeCriterion", viewerIs);
        if (verdict == CriterionVerdict.Waived && string.IsNullOrWhiteSpace(note))
            throw new RuleBroken("waiver-without-note", $"Say in a note why criterion {criterion.Ordinal} is waived.", "Note");
        criterion.Judge(verdict, verdict == CriterionVerdict.Pending ? null : byId, note);
        CountCriteria();
        Record(new CriterionJudged(Id, criterion.Id, Revision, verdict));
    }

    internal void Accept(string? comment, Guid byId, DateOnly today, DateTime now, Party viewerIs)
    {
        Step("Accept", viewerIs, () =>
        {
            if (CriteriaMet < CriteriaTotal)
                throw new RuleBroken("criterion-not-met",
                    $"{CriteriaTotal - CriteriaMet} of {CriteriaTotal} criteria are neither met nor waived. Judge them, or ask for changes.", "Criteria");
        });
        AcceptedOn = today;
        Decide(AcceptanceVerdict.Accepted, comment, byId, today, now);
        Record(new DeliverableAccepted(Id, Revision, ProducerId, byId, Version));
    }

    internal void RequestChanges(string comment, Guid byId, DateOnly today, DateTime now, Party viewerIs)
    {
        Step("RequestChanges", viewerIs);
        Decide(AcceptanceVerdict.ChangesRequested, comment, byId, today, now);
        Record(new DeliverableChangesRequested(Id, Revision, ProducerId, byId, Version));
    }

    internal void Reject(string comment, Guid byId, DateOnly today, DateTime now, Party viewerIs)
    {
        Step("Reject", viewerIs);
        Decide(AcceptanceVerdict.Rejected, comment, byId, today, now);
        Record(new DeliverableRejected(Id, Revision, ProducerId, byId, Version));
    }

    /// <summary>The acceptance is looked at again; decisions and citations keep the revision they were about.</summary>
    internal void ReopenAcceptance(string reason, Party viewerIs)
    {
        Step("ReopenAcceptance", viewerIs);
        AcceptedOn = null;
        Record(new DeliverableAcceptanceReopened(Id, Revision, ProducerId, OutcomeOwnerId, Version), reason);
    }

    private void Decide(AcceptanceVerdict decision, string? comment, Guid byId, DateOnly today, DateTime now) =>
        decisions.Add(new AcceptanceDecision(Ids.New(now), Id, Revision, decision, byId, today, comment));
}
