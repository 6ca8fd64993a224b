using Outcomes.Platform;

namespace Outcomes.Auth;

// What the audit trail keeps about accounts and tokens. Signing out is not recorded: the two together would measure presence (law 1).

/// <summary>A person got a way in.</summary>
[EventName("auth.account-made.v1")]
public sealed record AccountMade(Guid AccountId, Guid PersonId) : DomainEvent;

/// <summary>An account, its sessions and its tokens ended.</summary>
[EventName("auth.account-disabled.v1")]
public sealed record AccountDisabled(Guid AccountId) : DomainEvent;

/// <summary>A disabled account may sign in again; its tokens stay revoked.</summary>
[EventName("auth.account-enabled.v1")]
public sealed record AccountEnabled(Guid AccountId) : DomainEvent;

/// <summary>The address that is typed to sign in is another; which one is not kept here.</summary>
[EventName("auth.account-renamed.v1")]
public sealed record AccountRenamed(Guid AccountId) : DomainEvent;

/// <summary>A one-time link to set the password was made; its code is not kept.</summary>
[EventName("auth.link-made.v1")]
public sealed record LinkMade(Guid AccountId, DateTime ExpiresAt) : DomainEvent;

/// <summary>The password was set by a one-time link.</summary>
[EventName("auth.password-set.v1")]
public sealed record PasswordSet(Guid AccountId) : DomainEvent;

/// <summary>The password was changed by its owner, from a session.</summary>
[EventName("auth.password-changed.v1")]
public sealed record PasswordChanged(Guid AccountId) : DomainEvent;

/// <summary>An administrator signed somebody out everywhere.</summary>
[EventName("auth.sessions-ended.v1")]
public sealed record SessionsEnded(Guid AccountId) : DomainEvent;

/// <summary>Somebody signed in with the right password.</summary>
[EventName(AuditEvent.SignedIn)]
public sealed record SignedIn(Guid AccountId, string Network) : DomainEvent;

/// <summary>A sign-in was refused; the account is empty where the address was nobody's, and the address is not kept.</summary>
[EventName("auth.sign-in-refused.v1")]
public sealed record SignInRefused(Guid AccountId, string Network, string Why) : DomainEvent;

/// <summary>Too many failures from one network locked the account for that network.</summary>
[EventName("auth.locked.v1")]
public sealed record AccountLocked(Guid AccountId, string Network, DateTime Until) : DomainEvent;

/// <summary>A personal access token was made.</summary>
[EventName("auth.token-made.v1")]
public sealed record TokenMade(Guid AccountId, Guid TokenId, string Scopes, DateTime ExpiresAt) : DomainEvent;

/// <summary>A personal access token was taken back.</summary>
[EventName("auth.token-revoked.v1")]
public sealed record TokenRevoked(Guid AccountId, Guid TokenId) : DomainEvent;

/// <summary>A personal access token was used for the first time.</summary>
[EventName(AuditEvent.TokenFirstUsed)]
public sealed record TokenFirstUsed(Guid AccountId, Guid TokenId, string Network) : DomainEvent;
