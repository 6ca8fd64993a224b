using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>How often clients, and networks that send wrong credentials, may ask.</summary>
internal sealed class ProtocolLimits(IOptions<AuthOptions> options, LimitHits hits) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CodePause = TimeSpan.FromMinutes(10);

    private readonly TryLimit tokens = new("token", options.Value.Limits.TokensPerMinuteAndClient, Minute, hits);
    private readonly TryLimit failures = new("client-failure", options.Value.Limits.ClientFailuresPerMinuteAndNetwork, Minute, hits);
    private readonly TryLimit pushed = new("pushed-request", options.Value.Limits.PushedPerMinuteAndClient, Minute, hits);
    private readonly TryLimit userCodes = new("user-code", options.Value.Limits.UserCodesPerSession, CodePause, hits);

    /// <exception cref="TooManyTries">This client, from this network, in this minute.</exception>
    public void CountToken(string clientId, string network) => tokens.Demand($"{clientId} {network}");

    public void CountPushed(string clientId) => pushed.Demand(clientId);

    /// <summary>Refuses before a secret is compared, where a network has failed too often.</summary>
    public void DemandClientTry(string network) => failures.Demand(network, 0);

    public void CountClientFailure(string network) => failures.Demand(network);

    /// <summary>Refuses before a code is looked up, where a session has guessed too often.</summary>
    public void DemandUserCodeTry(string sid) => userCodes.Demand(sid, 0);

    public void CountWrongUserCode(string sid) => userCodes.Demand(sid);

    public void Dispose()
    {
        tokens.Dispose();
        failures.Dispose();
        pushed.Dispose();
        userCodes.Dispose();
    }
}
