using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>An account got an authenticator app, in place of the one it had.</summary>
[EventName("auth.authenticator-set-up.v1")]
public sealed record AuthenticatorSetUp(Guid AccountId) : DomainEvent;

/// <summary>An account signs in with the password alone again: its owner said so, or an administrator after the app was lost.</summary>
[EventName("auth.second-step-removed.v1")]
public sealed record SecondStepRemoved(Guid AccountId, bool ByAdministrator) : DomainEvent;

/// <summary>Ten new recovery codes were made; the old ones are void.</summary>
[EventName("auth.recovery-codes-made.v1")]
public sealed record RecoveryCodesMade(Guid AccountId) : DomainEvent;

/// <summary>A recovery code stood in for the app.</summary>
[EventName(AuditEvent.RecoveryCodeUsed)]
public sealed record RecoveryCodeUsed(Guid AccountId, int Left) : DomainEvent;

/// <summary>A code of the second step was wrong, or good once already.</summary>
[EventName("auth.second-step-refused.v1")]
public sealed record SecondStepRefused(Guid AccountId, string Network, string Why) : DomainEvent;
