using Outcomes.Platform;

namespace Outcomes.Objectives;

[EventName("objectives.key-result-added.v1")]
public sealed record KeyResultAdded(Guid ObjectiveId, Guid KeyResultId, string Title, Guid OwnerId, KeyResultNumbers Numbers) : DomainEvent;

[EventName("objectives.key-result-edited.v1")]
public sealed record KeyResultEdited(Guid ObjectiveId, Guid KeyResultId, string Title, Guid OwnerId, decimal Weight, KeyResultNumbers Numbers) : DomainEvent;

[EventName("objectives.key-result-removed.v1")]
public sealed record KeyResultRemoved(Guid ObjectiveId, Guid KeyResultId, string Title) : DomainEvent;

[EventName("objectives.key-result-rebaselined.v1")]
public sealed record KeyResultRebaselined(Guid ObjectiveId, Guid KeyResultId, KeyResultNumbers From, KeyResultNumbers To) : DomainEvent;
