using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>How often a network, or whoever aims at one account, may try in a minute.</summary>
internal sealed class TryLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> signInsByNetwork;
    private readonly PartitionedRateLimiter<string> signInsByAccount;
    private readonly PartitionedRateLimiter<string> tokenFailures;

    public TryLimits(IOptions<AuthOptions> options)
    {
        signInsByNetwork = PerMinute(options.Value.SignInsPerMinuteAndNetwork);
        signInsByAccount = PerMinute(options.Value.SignInsPerMinuteAndAccount);
        tokenFailures = PerMinute(options.Value.TokenFailuresPerMinuteAndNetwork);
    }

    /// <param name="email">As typed, normalised; counted whether or not there is such an account.</param>
    /// <exception cref="TooManyTries">By network or by account.</exception>
    public void CountSignIn(SignInOrigin origin, string email)
    {
        Demand(signInsByNetwork, origin.CountedAs, 1);
        // Others who guess at an address do not use up the tries of its owner's own browser.
        if (origin.Device.Length == 0) Demand(signInsByAccount, email, 1);
    }

    /// <summary>Ways in that name no address: a passkey, another provider.</summary>
    public void CountSignIn(string network) => Demand(signInsByNetwork, network, 1);

    /// <summary>Refuses before the database is asked, where a network has failed too often.</summary>
    public void DemandTokenTry(string network) => Demand(tokenFailures, network, 0);

    public void CountTokenFailure(string network) => Demand(tokenFailures, network, 1);

    public void Dispose()
    {
        signInsByNetwork.Dispose();
        signInsByAccount.Dispose();
        tokenFailures.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int tries) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1) }));

    private static void Demand(PartitionedRateLimiter<string> limiter, string key, int tries)
    {
        using var lease = limiter.AttemptAcquire(key, tries);
        if (lease.IsAcquired) return;
        throw new TooManyTries(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1));
    }
}
