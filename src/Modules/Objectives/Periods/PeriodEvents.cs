using Outcomes.Platform;

namespace Outcomes.Objectives;

[EventName("objectives.period-created.v1")]
public sealed record PeriodCreated(Guid PeriodId, string Name, DateOnly StartsOn, DateOnly EndsOn) : DomainEvent;

[EventName("objectives.period-edited.v1")]
public sealed record PeriodEdited(Guid PeriodId, string Name, DateOnly StartsOn, DateOnly EndsOn) : DomainEvent;
