using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    /// <summary>Somebody else makes it from now on; the due day ends in their zone.</summary>
    internal void HandOver(Person newProducer, string reason, Party viewerIs)
    {
        Step("HandOver", viewerIs);
        if (newProducer.Id == OutcomeOwnerId) throw ProducerAccepts("NewProducerId");
        if (newProducer.Id == ProducerId)
            throw new RuleBroken("already-producer", "They make it already. Name somebody else.", "NewProducerId");
        var from = ProducerId;
        (ProducerId, ProducerUnitId) = (newProducer.Id, newProducer.OrgUnitId);
        Due(DueOn, DuePrecision, newProducer.TimeZoneId);
        Record(new DeliverableHandedOver(Id, from, ProducerId, Version), reason);
    }

    internal void ReassignAcceptance(Guid newOutcomeOwnerId, string reason, Party viewerIs)
    {
        Step("ReassignAcceptance", viewerIs);
        if (newOutcomeOwnerId == ProducerId) throw ProducerAccepts("NewOutcomeOwnerId");
        if (newOutcomeOwnerId == OutcomeOwnerId)
            throw new RuleBroken("already-outcome-owner", "They accept it already. Name somebody else.", "NewOutcomeOwnerId");
        var from = OutcomeOwnerId;
        OutcomeOwnerId = newOutcomeOwnerId;
        Record(new DeliverableAcceptanceReassigned(Id, from, newOutcomeOwnerId, Version), reason);
    }

    internal Contribution NameContributor(Guid personId, ContributionRole role, DateTime now, Party viewerIs)
    {
        Uphold("NameContributor", viewerIs);
        if (contributions.Exists(part => part.PersonId == personId))
            throw new RuleBroken("already-contributor", "They are named already. Change their role instead.", "PersonId");
        var contribution = new Contribution(Ids.New(now), Id, personId, role);
        contributions.Add(contribution);
        Record(new ContributorNamed(Id, personId, role));
        return contribution;
    }

    internal void ChangeContribution(Contribution contribution, ContributionRole role, Party viewerIs)
    {
        Uphold("NameContributor", viewerIs);
        contribution.Role = role;
        Record(new ContributorNamed(Id, contribution.PersonId, role));
    }

    internal void RemoveContribution(Contribution contribution, Party viewerIs)
    {
        Uphold("NameContributor", viewerIs);
        contributions.Remove(contribution);
        Record(new ContributorRemoved(Id, contribution.PersonId));
    }
}

/// <summary>Somebody else makes it now.</summary>
[EventName("deliverables.handed-over.v1")]
public sealed record DeliverableHandedOver(Guid DeliverableId, Guid FromId, Guid ToId, int AtVersion) : DomainEvent;

/// <summary>Somebody else accepts it now.</summary>
[EventName("deliverables.acceptance-reassigned.v1")]
public sealed record DeliverableAcceptanceReassigned(Guid DeliverableId, Guid? FromId, Guid ToId, int AtVersion) : DomainEvent;

/// <summary>Somebody was named as helping, or as helping in another role.</summary>
[EventName("deliverables.contributor-named.v1")]
public sealed record ContributorNamed(Guid DeliverableId, Guid PersonId, ContributionRole Role) : DomainEvent;

/// <summary>A name was taken off.</summary>
[EventName("deliverables.contributor-removed.v1")]
public sealed record ContributorRemoved(Guid DeliverableId, Guid PersonId) : DomainEvent;
