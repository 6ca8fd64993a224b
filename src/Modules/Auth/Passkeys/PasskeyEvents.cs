using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Somebody can sign in with one more passkey.</summary>
[EventName("auth.passkey-added.v1")]
public sealed record PasskeyAdded(Guid AccountId, Guid PasskeyId) : DomainEvent;

/// <summary>A passkey signs nobody in any more: its owner took it out.</summary>
[EventName("auth.passkey-removed.v1")]
public sealed record PasskeyRemoved(Guid AccountId, Guid PasskeyId) : DomainEvent;

/// <summary>A passkey's counter ran backwards, so there may be a copy: it signs nobody in any more.</summary>
[EventName("auth.passkey-suspect.v1")]
public sealed record PasskeySuspected(Guid AccountId, Guid PasskeyId, string Network) : DomainEvent;
