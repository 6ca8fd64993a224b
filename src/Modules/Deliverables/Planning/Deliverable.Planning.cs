using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    internal Particulars Particulars => new(Title, Summary, OutcomeOwnerId, DueOn, DuePrecision);

    /// <summary>A draft of the producer's own, with its criteria in their order and the outcomes it serves.</summary>
    internal static Deliverable Draft(
        Particulars particulars, Visibility visibility, IReadOnlyList<string> criteria, IReadOnlyList<Served> outcomes, Person producer, DateTime now)
    {
        var draft = new Deliverable { Id = Ids.New(now), ProducerId = producer.Id, ProducerUnitId = producer.OrgUnitId, Revision = 1, Visibility = visibility };
        draft.Take(particulars, producer.TimeZoneId);
        draft.Record(new DeliverableCreated(draft.Id, draft.ProducerId, draft.Title));
        draft.criteria.AddRange(criteria.Select((text, index) => new AcceptanceCriterion(Ids.New(now), draft.Id, text, index + 1)));
        draft.CountCriteria();
        foreach (var outcome in outcomes.Distinct()) draft.Connect(outcome, now);
        return draft;
    }

    /// <param name="zoneId">The producer's.</param>
    /// <param name="reason">Needed to move a date that was promised.</param>
    internal void Edit(Particulars particulars, string zoneId, string? reason, Party viewerIs)
    {
        Uphold("Edit", viewerIs);
        if (State is not (DeliverableState.Draft or DeliverableState.Unrecorded)) KeepPromise(particulars, reason);
        if (particulars == Particulars) return;
        Take(particulars, zoneId);
        Record(new DeliverableEdited(Id, Title, DueOn), reason);
    }

    internal void SetVisibility(Visibility visibility, Party viewerIs)
    {
        Uphold("SetVisibility", viewerIs);
        if (visibility == Visibility) return;
        Visibility = visibility;
        Record(new DeliverableVisibilityChanged(Id, visibility));
    }

    /// <summary>Only who makes it may say what it waits for.</summary>
    internal void MayDepend(Party viewerIs) => Uphold("ProposeDependency", viewerIs);

    internal void Commit(Party viewerIs)
    {
        Step("Commit", viewerIs, BeComplete);
        Record(new DeliverableCommitted(Id, ProducerId, OutcomeOwnerId, DueOn));
    }

    internal void Cancel(string reason, Party viewerIs)
    {
        Step("Cancel", viewerIs);
        Record(new DeliverableCancelled(Id), reason);
    }

    /// <param name="links">All of them, unseen ones too: whoever counts what serves an objective hears that they go.</param>
    internal void Delete(IReadOnlyList<DeliverableLink> links, Party viewerIs)
    {
        Uphold("Delete", viewerIs);
        Record(new DeliverableDraftDeleted(Id));
        foreach (var link in links) Record(new DeliverableUnlinked(Id, link.ObjectiveId, link.KeyResultId));
    }

    private void Take(Particulars particulars, string zoneId)
    {
        if (particulars.OutcomeOwnerId == ProducerId) throw ProducerAccepts("OutcomeOwnerId");
        (Title, Summary, OutcomeOwnerId) = (particulars.Title.Trim(), particulars.Summary, particulars.OutcomeOwnerId);
        Due(particulars.DueOn, particulars.DuePrecision, zoneId);
    }

    private void KeepPromise(Particulars particulars, string? reason)
    {
        if (particulars.OutcomeOwnerId != OutcomeOwnerId)
            throw new RuleBroken("acceptance-is-reassigned", "Who accepts was promised. Let somebody else accept by reassigning it, with a reason.", "OutcomeOwnerId");
        if (particulars.DueOn is not { } day)
            throw new RuleBroken("deliverable-without-due", "A date was promised. Give another day, not none.", "DueOn");
        if (DueDay.Of(day, particulars.DuePrecision) != DueOn && string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken("due-change-without-reason", "A date was promised. Say why it moves.", "Reason");
    }

    /// <summary>What a promise needs: an outcome it serves, a date, a criterion, somebody else who accepts.</summary>
    private void BeComplete()
    {
        if (LinkCount == 0)
            throw new RuleBroken("deliverable-without-outcome", "Link the objective or key result that this serves.", "Links");
        if (DueOn is null)
            throw new RuleBroken("deliverable-without-due", "Say when it is due.", "DueOn");
        if (CriteriaTotal == 0)
            throw new RuleBroken("deliverable-without-criterion", "Add at least one acceptance criterion.", "Criteria");
        if (OutcomeOwnerId is null)
            throw new RuleBroken("deliverable-without-outcome-owner", "Say who accepts it: somebody other than its producer.", "OutcomeOwnerId");
    }

    private void Step(string action, Party viewerIs, Action? guard = null)
    {
        var next = DeliverableMachine.Steps.Next(State, action, viewerIs);
        guard?.Invoke();
        State = next;
    }

    private void Uphold(string action, Party viewerIs) => DeliverableMachine.Upkeep.Next(State, action, viewerIs);

    private static RuleBroken ProducerAccepts(string field) =>
        new("producer-accepts", "The producer cannot accept their own deliverable. Name somebody else.", field);
}
