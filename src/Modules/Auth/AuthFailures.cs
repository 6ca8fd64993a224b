using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>401: the same for an unknown address, a wrong password, a lock and a disabled account, so that it tells nobody which.</summary>
public sealed class SignInDenied() : Failure(401, "sign-in-refused",
    "This e-mail address and password do not sign in. Check both; after five failures wait five minutes, or ask an administrator for a new link.");

/// <summary>401: credentials were sent to <c>/odata</c> and are not good.</summary>
public sealed class TokenRefused(string code, string message) : Failure(401, code, message);

/// <summary>401: the account has a second factor, and this session was begun without. A browser is led to <c>/account/confirm</c> and back.</summary>
public sealed class StrongerProofNeeded() : Failure(401, "stronger-proof-needed",
    "This changes who may come in, and your account has a second step. Confirm at /account/confirm with your passkey, or with password and code, then repeat it.");

/// <summary>410: a sign-in that waited for its second step is over.</summary>
public sealed class SignInOver() : Failure(410, "sign-in-over", "This sign-in took longer than five minutes or had five wrong codes. Begin again.");

/// <summary>403: two factors are asked, and there was one.</summary>
public sealed class SecondFactorNeeded() : Failure(403, "second-factor-needed",
    "This asks for a second step at sign-in. Set one up at /account/security, or sign in again with it.");

/// <summary>410: the link's code is unknown, used or over; which of them is not told.</summary>
public sealed class LinkOver() : Failure(410, "link-over", "This link was used already or is older than 15 minutes. Ask an administrator for a new one.");

/// <summary>429: too many tries in a minute.</summary>
public sealed class TooManyTries(TimeSpan wait) : Failure(429, "too-many-tries", "Too many tries. Wait a minute, then try again.")
{
    public override TimeSpan? RetryAfter { get; } = wait;
}

/// <summary>503: more people sign in at once than the machine can hash passwords for.</summary>
public sealed class HashingBusy() : Failure(503, "busy", "Many people sign in right now. Try again in a few seconds.")
{
    public override TimeSpan? RetryAfter { get; } = TimeSpan.FromSeconds(5);
}
