using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Dependency
{
    /// <summary>Whoever calls holds the graph's lock and has looked for circles.</summary>
    internal static Dependency Propose(
        Guid consumerDeliverableId, Providing provider, DependencyKind kind, DateOnly? neededBy, string note, DateTime now)
    {
        var dependency = new Dependency
        {
            Id = Ids.New(now),
            ConsumerDeliverableId = consumerDeliverableId,
            ProviderDeliverableId = provider.DeliverableId,
            ProviderPersonId = provider.PersonId,
            Kind = kind,
            NeededBy = neededBy,
            Note = note,
        };
        dependency.Record(new DependencyProposed(dependency.Id, consumerDeliverableId, provider.PersonId));
        return dependency;
    }

    /// <param name="with">The provider's deliverable that will satisfy it, where none was named; the caller has looked for circles.</param>
    internal void Agree(Guid? with, Party viewerIs)
    {
        Step("Agree", viewerIs);
        if (with is not null && ProviderDeliverableId is not null && with != ProviderDeliverableId)
            throw new RuleBroken("provider-named-already", "The proposal names what is waited for. Decline it, and ask for another one.", "ProviderDeliverableId");
        ProviderDeliverableId ??= with;
        Record(new DependencyAgreed(Id, ConsumerDeliverableId, ProviderPersonId));
    }

    internal void Decline(string reason, Party viewerIs)
    {
        Step("Decline", viewerIs);
        Record(new DependencyDeclined(Id, ConsumerDeliverableId, ProviderPersonId), reason);
    }

    internal void Satisfy(Party viewerIs)
    {
        Step("Satisfy", viewerIs);
        Record(new DependencySatisfied(Id, ConsumerDeliverableId));
    }

    internal void Break(string reason, Party viewerIs)
    {
        Step("Break", viewerIs);
        Record(new DependencyBroken(Id, ConsumerDeliverableId, ProviderPersonId), reason);
    }

    /// <summary>The provider's deliverable went to other hands, and what was asked goes with it.</summary>
    internal void FollowProvider(Guid personId)
    {
        if (personId == ProviderPersonId) return;
        ProviderPersonId = personId;
        Record(new DependencyProviderChanged(Id, personId));
    }

    private void Step(string action, Party viewerIs) => State = DependencyMachine.Steps.Next(State, action, viewerIs);
}

/// <summary>Who provides, and which deliverable of theirs, if one is known.</summary>
internal sealed record Providing(Guid PersonId, Guid? DeliverableId);
