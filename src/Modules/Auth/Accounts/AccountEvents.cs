using Outcomes.Platform;

namespace Outcomes.Auth;

// What the audit trail keeps about accounts and tokens. Signing out is not recorded: the two together would measure presence (law 1).

[EventName("auth.account-made.v1")]
public sealed record AccountMade(Guid AccountId, Guid PersonId) : DomainEvent;

[EventName("auth.account-disabled.v1")]
public sealed record AccountDisabled(Guid AccountId) : DomainEvent;

[EventName("auth.account-enabled.v1")]
public sealed record AccountEnabled(Guid AccountId) : DomainEvent;

[EventName("auth.link-made.v1")]
public sealed record LinkMade(Guid AccountId, DateTime ExpiresAt) : DomainEvent;

[EventName("auth.password-set.v1")]
public sealed record PasswordSet(Guid AccountId) : DomainEvent;

[EventName("auth.signed-in.v1")]
public sealed record SignedIn(Guid AccountId, string Network) : DomainEvent;

[EventName("auth.sign-in-refused.v1")]
public sealed record SignInRefused(Guid AccountId, string Network, string Why) : DomainEvent;

[EventName("auth.locked.v1")]
public sealed record AccountLocked(Guid AccountId, string Network, DateTime Until) : DomainEvent;

[EventName("auth.token-made.v1")]
public sealed record TokenMade(Guid AccountId, Guid TokenId, string Scopes, DateTime ExpiresAt) : DomainEvent;

[EventName("auth.token-revoked.v1")]
public sealed record TokenRevoked(Guid AccountId, Guid TokenId) : DomainEvent;

[EventName("auth.token-first-used.v1")]
public sealed record TokenFirstUsed(Guid AccountId, Guid TokenId, string Network) : DomainEvent;
