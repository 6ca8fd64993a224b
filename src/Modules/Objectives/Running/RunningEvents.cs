using Outcomes.Platform;

namespace Outcomes.Objectives;

[EventName("objectives.paused.v1")]
public sealed record ObjectivePaused(Guid ObjectiveId) : DomainEvent;

[EventName("objectives.resumed.v1")]
public sealed record ObjectiveResumed(Guid ObjectiveId) : DomainEvent;

/// <summary>What was agreed on has changed; the values before stand in the event.</summary>
[EventName("objectives.rebaselined.v1")]
public sealed record ObjectiveRebaselined(Guid ObjectiveId, string OldOutcomeStatement, Guid OldPeriodId, DateOnly OldDueOn, DuePrecision OldDuePrecision) : DomainEvent;

[EventName("objectives.closed.v1")]
public sealed record ObjectiveClosed(Guid ObjectiveId, Guid OwnerId, ObjectiveVerdict Verdict) : DomainEvent;

[EventName("objectives.cancelled.v1")]
public sealed record ObjectiveCancelled(Guid ObjectiveId, Guid OwnerId, Guid ById) : DomainEvent;

[EventName("objectives.reopened.v1")]
public sealed record ObjectiveReopened(Guid ObjectiveId, Guid OwnerId, Guid ById, int AtVersion, ObjectiveVerdict? OldVerdict, string? OldClosingNote) : DomainEvent;

[EventName("objectives.handed-over.v1")]
public sealed record ObjectiveHandedOver(Guid ObjectiveId, Guid From, Guid To, Guid ById, int AtVersion) : DomainEvent;
