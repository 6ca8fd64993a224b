using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Who helped, and as what. No shares and no amounts: what counts is the outcome.</summary>
public sealed class Contribution : Entity
{
    private Contribution() { }

    internal Contribution(Guid id, Guid deliverableId, Guid personId, ContributionRole role) =>
        (Id, DeliverableId, PersonId, Role) = (id, deliverableId, personId, role);

    public Guid DeliverableId { get; private set; }
    public Deliverable? Deliverable { get; private set; }
    public Guid PersonId { get; private set; }
    public Person? Person { get; private set; }
    public ContributionRole Role { get; internal set; }
}

/// <summary>As what somebody helped.</summary>
public enum ContributionRole { Lead, Contributor, Mentor, Reviewer }
