using Outcomes.Platform;

namespace Outcomes.Directory;

[EventName("units.created.v1")]
public sealed record OrgUnitCreated(Guid OrgUnitId, string Name, Guid? ParentId) : DomainEvent;

[EventName("units.edited.v1")]
public sealed record OrgUnitEdited(Guid OrgUnitId, string Name, Guid? HeadId, string Mission, string? ExternalId) : DomainEvent;

[EventName("units.moved.v1")]
public sealed record OrgUnitMoved(Guid OrgUnitId, Guid? From, Guid? To) : DomainEvent;
