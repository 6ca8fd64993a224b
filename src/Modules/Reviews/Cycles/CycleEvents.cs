using Outcomes.Platform;

namespace Outcomes.Reviews;

[EventName("reviews.participant-added.v1")]
public sealed record ParticipantAdded(Guid CycleId, Guid PersonId) : DomainEvent;

[EventName("reviews.participant-removed.v1")]
public sealed record ParticipantRemoved(Guid CycleId, Guid PersonId) : DomainEvent;

[EventName("reviews.cycle-scheduled.v1")]
public sealed record CycleScheduled(Guid CycleId) : DomainEvent;

/// <summary>Reviews are being made; whoever handles it makes those that are still missing.</summary>
[EventName("reviews.cycle-launched.v1")]
public sealed record CycleLaunched(Guid CycleId) : DomainEvent;

[EventName("reviews.cycle-paused.v1")]
public sealed record CyclePaused(Guid CycleId) : DomainEvent;

[EventName("reviews.cycle-resumed.v1")]
public sealed record CycleResumed(Guid CycleId) : DomainEvent;

[EventName("reviews.calibration-started.v1")]
public sealed record CalibrationStarted(Guid CycleId) : DomainEvent;

[EventName("reviews.sharing-started.v1")]
public sealed record SharingStarted(Guid CycleId) : DomainEvent;

[EventName("reviews.cycle-closed.v1")]
public sealed record CycleClosed(Guid CycleId) : DomainEvent;

[EventName("reviews.cycle-cancelled.v1")]
public sealed record CycleCancelled(Guid CycleId) : DomainEvent;

/// <summary>The days of a stage moved, and with them what is due in it.</summary>
[EventName("reviews.stage-moved.v1")]
public sealed record StageMoved(Guid CycleId, StageKind Kind, DateOnly OpensOn, DateOnly DueOn) : DomainEvent;
