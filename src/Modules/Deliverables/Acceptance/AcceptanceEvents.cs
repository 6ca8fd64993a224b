using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>It was handed in; its outcome owner is told.</summary>
[EventName("deliverables.submitted.v1")]
public sealed record DeliverableSubmitted(Guid DeliverableId, int Revision, Guid? OutcomeOwnerId, int AtVersion) : DomainEvent;

/// <summary>It was taken back before a decision.</summary>
[EventName("deliverables.withdrawn.v1")]
public sealed record DeliverableWithdrawn(Guid DeliverableId, int Revision) : DomainEvent;

/// <summary>The outcome owner said of one criterion what they found.</summary>
[EventName("deliverables.criterion-judged.v1")]
public sealed record CriterionJudged(Guid DeliverableId, Guid CriterionId, int Revision, CriterionVerdict Verdict) : DomainEvent;

/// <summary>It was accepted: its producer is told, and what waits for it is satisfied.</summary>
[EventName("deliverables.accepted.v1")]
public sealed record DeliverableAccepted(Guid DeliverableId, int Revision, Guid ProducerId, Guid ById, int AtVersion) : DomainEvent;

/// <summary>It was sent back; its producer is told.</summary>
[EventName("deliverables.changes-requested.v1")]
public sealed record DeliverableChangesRequested(Guid DeliverableId, int Revision, Guid ProducerId, Guid ById, int AtVersion) : DomainEvent;

/// <summary>It was decided against; its producer is told.</summary>
[EventName("deliverables.rejected.v1")]
public sealed record DeliverableRejected(Guid DeliverableId, int Revision, Guid ProducerId, Guid ById, int AtVersion) : DomainEvent;

/// <summary>An acceptance is looked at again.</summary>
[EventName("deliverables.acceptance-reopened.v1")]
public sealed record DeliverableAcceptanceReopened(Guid DeliverableId, int Revision, Guid ProducerId, Guid? OutcomeOwnerId, int AtVersion) : DomainEvent;
