using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>A draft was written down.</summary>
[EventName("deliverables.created.v1")]
public sealed record DeliverableCreated(Guid DeliverableId, Guid ProducerId, string Title) : DomainEvent;

/// <summary>Plain fields changed.</summary>
[EventName("deliverables.edited.v1")]
public sealed record DeliverableEdited(Guid DeliverableId, string Title, DateOnly? DueOn) : DomainEvent;

/// <summary>Others see it now, or fewer.</summary>
[EventName("deliverables.visibility-changed.v1")]
public sealed record DeliverableVisibilityChanged(Guid DeliverableId, Visibility Visibility) : DomainEvent;

/// <summary>It serves an outcome.</summary>
[EventName("deliverables.linked.v1")]
public sealed record DeliverableLinked(Guid DeliverableId, Guid ObjectiveId, Guid? KeyResultId) : DomainEvent;

/// <summary>It no longer serves an outcome.</summary>
[EventName("deliverables.unlinked.v1")]
public sealed record DeliverableUnlinked(Guid DeliverableId, Guid ObjectiveId, Guid? KeyResultId) : DomainEvent;

/// <summary>It was promised.</summary>
[EventName("deliverables.committed.v1")]
public sealed record DeliverableCommitted(Guid DeliverableId, Guid ProducerId, Guid? OutcomeOwnerId, DateOnly? DueOn) : DomainEvent;

/// <summary>It was given up.</summary>
[EventName("deliverables.cancelled.v1")]
public sealed record DeliverableCancelled(Guid DeliverableId) : DomainEvent;

/// <summary>A draft was removed, with everything that hung on it.</summary>
[EventName("deliverables.draft-deleted.v1")]
public sealed record DeliverableDraftDeleted(Guid DeliverableId) : DomainEvent;
