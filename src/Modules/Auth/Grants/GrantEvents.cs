using Outcomes.Platform;

namespace Outcomes.Auth;

// That a code was exchanged or a token refreshed is not recorded: programs do it while their person is there, and the record would tell when (law 1).

/// <summary>An authorization code was presented a second time: somebody has a copy, and the grant was ended.</summary>
[EventName("auth.code-replayed.v1")]
public sealed record CodeReplayed(Guid AccountId, string ClientId) : DomainEvent;

/// <summary>A refresh token was presented a second time: somebody has a copy, and the grant was ended.</summary>
[EventName("auth.refresh-reused.v1")]
public sealed record RefreshReused(Guid AccountId, string ClientId) : DomainEvent;

/// <summary>A person allowed a client what these scopes say.</summary>
[EventName("auth.consent-given.v1")]
public sealed record ConsentGiven(Guid AccountId, string ClientId, string Scopes) : DomainEvent;

/// <summary>A person took back what they had allowed a client.</summary>
[EventName("auth.consent-revoked.v1")]
public sealed record ConsentRevoked(Guid AccountId, string ClientId) : DomainEvent;

/// <summary>A person let a device in, or kept it out.</summary>
[EventName("auth.device-answered.v1")]
public sealed record DeviceAnswered(Guid AccountId, string ClientId, bool IsAllowed) : DomainEvent;
