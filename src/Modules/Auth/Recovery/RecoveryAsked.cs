using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Somebody forgot a password. The link is made when the mail is written: its code is in the mail and nowhere else.</summary>
/// <param name="AccountId">Empty where the address is nobody's: the same is written and done, so that time tells nothing.</param>
[EventName("auth.recovery-asked.v1")]
public sealed record RecoveryAsked(Guid AccountId) : DomainEvent;
