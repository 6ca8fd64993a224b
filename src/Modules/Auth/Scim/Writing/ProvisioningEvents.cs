using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>An identity provider made or changed a user: which attributes, not what they hold.</summary>
[EventName("auth.user-provisioned.v1")]
public sealed record UserProvisioned(Guid PersonId, string Changed) : DomainEvent;

/// <summary>An identity provider deleted a user: the person left, records stay.</summary>
[EventName("auth.user-deprovisioned.v1")]
public sealed record UserDeprovisioned(Guid PersonId) : DomainEvent;

/// <summary>An identity provider made or changed a group: which attributes, not what they hold.</summary>
[EventName("auth.group-provisioned.v1")]
public sealed record GroupProvisioned(Guid GroupId, string Changed) : DomainEvent;

/// <summary>An identity provider deleted a group; its members stay.</summary>
[EventName("auth.group-deprovisioned.v1")]
public sealed record GroupDeprovisioned(Guid GroupId) : DomainEvent;
