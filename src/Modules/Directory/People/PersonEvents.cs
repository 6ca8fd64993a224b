using Outcomes.Platform;

namespace Outcomes.Directory;

[EventName("people.created.v1")]
public sealed record PersonCreated(Guid PersonId, Guid OrgUnitId) : DomainEvent;

[EventName("people.edited.v1")]
public sealed record PersonEdited(Guid PersonId, string DisplayName, string Email, string JobTitle, string Locale, DateOnly StartOn, string? ExternalId) : DomainEvent;

/// <summary>Due moments and quiet hours follow the zone.</summary>
[EventName("people.zone-changed.v1")]
public sealed record PersonZoneChanged(Guid PersonId, string From, string To) : DomainEvent;

[EventName("people.locale-changed.v1")]
public sealed record PersonLocaleChanged(Guid PersonId, string Locale) : DomainEvent;

[EventName("people.quiet-hours-changed.v1")]
public sealed record QuietHoursChanged(Guid PersonId, QuietHours? QuietHours) : DomainEvent;

[EventName("people.digest-changed.v1")]
public sealed record DigestChanged(Guid PersonId, DigestCadence Cadence) : DomainEvent;

[EventName("people.moved.v1")]
public sealed record PersonMoved(Guid PersonId, Guid From, Guid To) : DomainEvent;

[EventName("people.status-changed.v1")]
public sealed record PersonStatusChanged(Guid PersonId, PersonStatus From, PersonStatus To) : DomainEvent;

/// <summary>A departure with a last day to come; <see cref="PersonLeft"/> follows when it is over.</summary>
[EventName("people.departure-planned.v1")]
public sealed record DeparturePlanned(Guid PersonId, DateOnly EndOn) : DomainEvent;

[EventName("people.left.v1")]
public sealed record PersonLeft(Guid PersonId, DateOnly EndOn) : DomainEvent;

/// <summary>A line was written down; it may begin later.</summary>
[EventName("people.line-set.v1")]
public sealed record ReportingLineSet(Guid PersonId, Guid? ManagerId, LineKind Kind, DateOnly ValidFrom, DateOnly? ValidTo) : DomainEvent;

/// <summary>The primary manager is another one from now on.</summary>
[EventName("people.manager-changed.v1")]
public sealed record ManagerChanged(Guid PersonId, Guid? From, Guid? To) : DomainEvent;

[EventName("people.role-assigned.v1")]
public sealed record RoleAssigned(Guid PersonId, Guid AssignmentId, Role Role, Guid? ScopeOrgUnitId, DateOnly ValidFrom, DateOnly? ValidTo) : DomainEvent;

[EventName("people.role-revoked.v1")]
public sealed record RoleRevoked(Guid PersonId, Guid AssignmentId, Role Role, Guid? ScopeOrgUnitId) : DomainEvent;
