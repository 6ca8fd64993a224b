using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Somebody was asked to provide; they are told.</summary>
[EventName("deliverables.dependency-proposed.v1")]
public sealed record DependencyProposed(Guid DependencyId, Guid ConsumerDeliverableId, Guid ProviderPersonId) : DomainEvent;

/// <summary>The provider agreed; whoever waits is told.</summary>
[EventName("deliverables.dependency-agreed.v1")]
public sealed record DependencyAgreed(Guid DependencyId, Guid ConsumerDeliverableId, Guid ProviderPersonId) : DomainEvent;

/// <summary>The provider declined; whoever waits is told.</summary>
[EventName("deliverables.dependency-declined.v1")]
public sealed record DependencyDeclined(Guid DependencyId, Guid ConsumerDeliverableId, Guid ProviderPersonId) : DomainEvent;

/// <summary>What was waited for is there.</summary>
[EventName("deliverables.dependency-satisfied.v1")]
public sealed record DependencySatisfied(Guid DependencyId, Guid ConsumerDeliverableId) : DomainEvent;

/// <summary>What was agreed did not come; the provider is told.</summary>
[EventName("deliverables.dependency-broken.v1")]
public sealed record DependencyBroken(Guid DependencyId, Guid ConsumerDeliverableId, Guid ProviderPersonId) : DomainEvent;

/// <summary>What is waited for went to other hands.</summary>
[EventName("deliverables.dependency-provider-changed.v1")]
public sealed record DependencyProviderChanged(Guid DependencyId, Guid ProviderPersonId) : DomainEvent;
