using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A key was published; it signs from the given moment on.</summary>
[EventName("auth.key-published.v1")]
public sealed record KeyPublished(string Kid, string Algorithm, DateTime ActivatesAt) : DomainEvent;

/// <summary>A key was revoked in an emergency.</summary>
[EventName("auth.key-revoked.v1")]
public sealed record KeyRevoked(string Kid, string Algorithm) : DomainEvent;
