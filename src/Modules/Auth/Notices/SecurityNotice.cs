using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Whoever owns an account is to be told by mail what changed about the way in. Delivered, and not audited: what happened is audited by itself.</summary>
/// <param name="Kind">One of <see cref="SecurityNoticeWords"/>.</param>
/// <param name="About">The name of an application, a token, a passkey or a provider, or the sentence of <see cref="WaysLeft"/>; empty = nothing more to say.</param>
/// <param name="To">Where it goes; empty = the address of the account.</param>
[EventName("auth.notice-due.v1")]
public sealed record SecurityNotice(Guid AccountId, string Kind, string About = "", string To = "") : DomainEvent;
