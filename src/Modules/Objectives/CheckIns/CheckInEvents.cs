using Outcomes.Platform;

namespace Outcomes.Objectives;

[EventName("objectives.checked-in.v1")]
public sealed record ObjectiveCheckedIn(Guid ObjectiveId, Guid CheckInId, Guid AuthorId, Guid? KeyResultId, decimal? Value, Health? Health) : DomainEvent;

[EventName("objectives.check-in-corrected.v1")]
public sealed record CheckInCorrected(Guid ObjectiveId, Guid CheckInId, Guid SupersedesId, Guid AuthorId, decimal? Value) : DomainEvent;

[EventName("objectives.commented.v1")]
public sealed record ObjectiveCommented(Guid ObjectiveId, Guid CommentId, Guid AuthorId) : DomainEvent;
