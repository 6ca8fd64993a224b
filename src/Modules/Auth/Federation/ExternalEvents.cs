using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Somebody can sign in with an account at another provider. Which account it is there is not kept here.</summary>
[EventName("auth.external-linked.v1")]
public sealed record ExternalLinked(Guid AccountId, Guid LinkId, string Issuer) : DomainEvent;

/// <summary>An account at another provider signs nobody in here any more.</summary>
[EventName("auth.external-unlinked.v1")]
public sealed record ExternalUnlinked(Guid AccountId, Guid LinkId, string Issuer) : DomainEvent;
