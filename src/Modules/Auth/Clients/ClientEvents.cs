using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A client was registered.</summary>
[EventName("auth.client-made.v1")]
public sealed record ClientMade(string ClientId, string Type, string Permissions) : DomainEvent;

/// <summary>The configuration says something else of a client than before.</summary>
[EventName("auth.client-changed.v1")]
public sealed record ClientChanged(string ClientId, string Type, string Permissions) : DomainEvent;

/// <summary>A client got a new secret; the old one is good for a while.</summary>
[EventName("auth.client-secret-rotated.v1")]
public sealed record ClientSecretRotated(string ClientId, DateTime FormerEndsAt) : DomainEvent;

/// <summary>A client gets no more tokens, and those it has are dead.</summary>
[EventName("auth.client-disabled.v1")]
public sealed record ClientDisabled(string ClientId) : DomainEvent;
