using Outcomes.Platform;

namespace Outcomes.Objectives;

[EventName("objectives.created.v1")]
public sealed record ObjectiveCreated(Guid ObjectiveId, Guid OwnerId, Guid OrgUnitId, Guid PeriodId) : DomainEvent;

[EventName("objectives.edited.v1")]
public sealed record ObjectiveEdited(
    Guid ObjectiveId, string Title, string OutcomeStatement, Guid PeriodId, Guid OrgUnitId, decimal Weight, DateOnly DueOn) : DomainEvent;

[EventName("objectives.visibility-set.v1")]
public sealed record ObjectiveVisibilitySet(Guid ObjectiveId, Visibility From, Visibility To) : DomainEvent;

[EventName("objectives.proposed.v1")]
public sealed record ObjectiveProposed(Guid ObjectiveId, Guid OwnerId, Guid OrgUnitId, int AtVersion) : DomainEvent;

[EventName("objectives.approved.v1")]
public sealed record ObjectiveApproved(Guid ObjectiveId, Guid OwnerId, Guid ById, int AtVersion) : DomainEvent;

[EventName("objectives.returned.v1")]
public sealed record ObjectiveReturned(Guid ObjectiveId, Guid OwnerId, Guid ById, int AtVersion) : DomainEvent;

[EventName("objectives.activated.v1")]
public sealed record ObjectiveActivated(Guid ObjectiveId, Guid OwnerId) : DomainEvent;

[EventName("objectives.deleted.v1")]
public sealed record ObjectiveDeleted(Guid ObjectiveId, string Title) : DomainEvent;
