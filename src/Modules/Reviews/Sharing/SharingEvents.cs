using Outcomes.Platform;

namespace Outcomes.Reviews;

// AtVersion tells two events of one kind apart. None of them says what the review says.

/// <summary>A review can be read by whom it is about.</summary>
[EventName("reviews.shared.v1")]
public sealed record ReviewShared(Guid ReviewId, Guid RevieweeId, int AtVersion) : DomainEvent;

/// <summary>The reviewee answered it: agreed, disagreed, or refused to.</summary>
[EventName("reviews.acknowledged.v1")]
public sealed record ReviewAcknowledged(Guid ReviewId, Acknowledgement Acknowledgement, Guid? ManagerId, int AtVersion) : DomainEvent;

/// <summary>The reviewee wrote their own words beside it.</summary>
[EventName("reviews.rebutted.v1")]
public sealed record ReviewRebutted(Guid ReviewId, Guid? ManagerId, int AtVersion) : DomainEvent;

/// <summary>The reviewee disputes it: the manager above, or HR, resolves.</summary>
[EventName("reviews.disputed.v1")]
public sealed record ReviewDisputed(Guid ReviewId, Guid RevieweeId, Guid? ManagerId, int AtVersion) : DomainEvent;

/// <summary>A dispute was resolved.</summary>
[EventName("reviews.resolved.v1")]
public sealed record ReviewResolved(Guid ReviewId, Guid RevieweeId, Guid? ManagerId, int AtVersion) : DomainEvent;

/// <summary>It is final: acknowledged and ended, or lapsed.</summary>
[EventName("reviews.finished.v1")]
public sealed record ReviewFinished(Guid ReviewId, Guid RevieweeId, Guid? ManagerId, int AtVersion) : DomainEvent;

/// <summary>HR opened an ended review once more: whoever made packets of it supersedes them.</summary>
[EventName("reviews.reopened.v1")]
public sealed record ReviewReopened(Guid ReviewId, Guid RevieweeId, Guid? ManagerId, int AtVersion) : DomainEvent;
