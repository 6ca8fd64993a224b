using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What proves to the own security pages that it is still the same person.</summary>
internal sealed class Proof(OwnSession own, Sudo sudo, PasswordHashing hashing, KnownDevices devices, TryLimits limits)
{
    /// <exception cref="ReauthenticationNeeded">Too long ago.</exception>
    public SignedInPerson Demand()
    {
        sudo.Demand();
        return own.Demand();
    }

    /// <summary>Counted as a sign-in, so that an open browser is no place to guess at.</summary>
    /// <exception cref="InvalidRequest">It is wrong.</exception>
    /// <exception cref="TooManyTries">Too often in this minute.</exception>
    public async Task DemandPasswordAsync(HttpContext http, Account account, string password, CancellationToken cancel)
    {
        limits.CountSignIn(new SignInOrigin(Network.Of(http.Connection.RemoteIpAddress), devices.Find(http, account.Email)), account.Email);
        if (await hashing.VerifyAsync(account, password, cancel) == PasswordVerificationResult.Failed)
            throw new InvalidRequest([new FieldFault("current", "This is not your password.")]);
    }
}
