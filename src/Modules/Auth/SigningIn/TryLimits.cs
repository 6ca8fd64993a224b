using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>How often a network, or whoever aims at one account, may try.</summary>
internal sealed class TryLimits(IOptions<AuthOptions> options, LimitHits hits) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly TryLimit signInsByNetwork = new("sign-in-network", options.Value.SignInsPerMinuteAndNetwork, Minute, hits);
    private readonly TryLimit signInsByAccount = new("sign-in-account", options.Value.SignInsPerMinuteAndAccount, Minute, hits);
    private readonly TryLimit recoveries = new("recovery", options.Value.RecoveriesPerAccount, TimeSpan.FromHours(1), hits);
    private readonly TryLimit tokenFailures = new("token-failure", options.Value.TokenFailuresPerMinuteAndNetwork, Minute, hits);

    /// <param name="email">As typed, normalised; counted whether or not there is such an account.</param>
    /// <exception cref="TooManyTries">By network or by account.</exception>
    public void CountSignIn(SignInOrigin origin, string email)
    {
        signInsByNetwork.Demand(origin.CountedAs);
        // Others who guess at an address do not use up the tries of its owner's own browser.
        if (origin.Device.Length == 0) signInsByAccount.Demand(email);
    }

    /// <exception cref="TooManyTries">By network or by address.</exception>
    public void CountRecovery(string network, string email)
    {
        signInsByNetwork.Demand(network);
        recoveries.Demand(email);
    }

    /// <summary>Ways in that name no address: a passkey, another provider.</summary>
    public void CountSignIn(string network) => signInsByNetwork.Demand(network);

    /// <summary>Refuses before the database is asked, where a network has failed too often.</summary>
    public void DemandTokenTry(string network) => tokenFailures.Demand(network, 0);

    public void CountTokenFailure(string network) => tokenFailures.Demand(network);

    public void Dispose()
    {
        signInsByNetwork.Dispose();
        signInsByAccount.Dispose();
        recoveries.Dispose();
        tokenFailures.Dispose();
    }
}
