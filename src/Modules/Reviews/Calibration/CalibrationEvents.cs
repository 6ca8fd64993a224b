using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A session was set up; its facilitator is told.</summary>
[EventName("reviews.session-planned.v1")]
public sealed record SessionPlanned(Guid SessionId, Guid CycleId, Guid FacilitatorId) : DomainEvent;

/// <summary>Somebody takes part in a session, and is told.</summary>
[EventName("reviews.session-invited.v1")]
public sealed record SessionInvited(Guid SessionId, Guid PersonId) : DomainEvent;

/// <summary>Somebody no longer takes part.</summary>
[EventName("reviews.session-uninvited.v1")]
public sealed record SessionUninvited(Guid SessionId, Guid PersonId) : DomainEvent;

/// <summary>Ratings are compared from now on; facilitator and invited are told.</summary>
[EventName("reviews.session-opened.v1")]
public sealed record SessionOpened(Guid SessionId) : DomainEvent;

/// <summary>A rating was changed in a session; which, stands in the change.</summary>
[EventName("reviews.rating-changed.v1")]
public sealed record RatingChanged(Guid SessionId, Guid ReviewId, Guid ChangeId) : DomainEvent;

/// <summary>The ratings of a session are fixed.</summary>
[EventName("reviews.session-locked.v1")]
public sealed record SessionLocked(Guid SessionId, int Reviews) : DomainEvent;

/// <summary>A session is not held.</summary>
[EventName("reviews.session-cancelled.v1")]
public sealed record SessionCancelled(Guid SessionId) : DomainEvent;

/// <summary>The rating of one review is fixed; its manager is told.</summary>
[EventName("reviews.calibrated.v1")]
public sealed record ReviewCalibrated(Guid ReviewId, Guid? ManagerId, int AtVersion) : DomainEvent;
