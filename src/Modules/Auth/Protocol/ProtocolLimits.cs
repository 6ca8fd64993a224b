using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>How often clients, and networks that send wrong credentials, may ask.</summary>
internal sealed class ProtocolLimits(IOptions<AuthOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CodePause = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> tokens = Per(Minute, options.Value.Limits.TokensPerMinuteAndClient);
    private readonly PartitionedRateLimiter<string> failures = Per(Minute, options.Value.Limits.ClientFailuresPerMinuteAndNetwork);
    private readonly PartitionedRateLimiter<string> pushed = Per(Minute, options.Value.Limits.PushedPerMinuteAndClient);
    private readonly PartitionedRateLimiter<string> userCodes = Per(CodePause, options.Value.Limits.UserCodesPerSession);

    /// <exception cref="TooManyTries">This client, from this network, in this minute.</exception>
    public void CountToken(string clientId, string network) => Demand(tokens, $"{clientId} {network}", 1);

    public void CountPushed(string clientId) => Demand(pushed, clientId, 1);

    /// <summary>Refuses before a secret is compared, where a network has failed too often.</summary>
    public void DemandClientTry(string network) => Demand(failures, network, 0);

    public void CountClientFailure(string network) => Demand(failures, network, 1);

    /// <summary>Refuses before a code is looked up, where a session has guessed too often.</summary>
    public void DemandUserCodeTry(string sid) => Demand(userCodes, sid, 0);

    public void CountWrongUserCode(string sid) => Demand(userCodes, sid, 1);

    public void Dispose()
    {
        tokens.Dispose();
        failures.Dispose();
        pushed.Dispose();
        userCodes.Dispose();
    }

    private static PartitionedRateLimiter<string> Per(TimeSpan window, int tries) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = window }));

    private static void Demand(PartitionedRateLimiter<string> limiter, string key, int tries)
    {
        using var lease = limiter.AttemptAcquire(key, tries);
        if (!lease.IsAcquired) throw new TooManyTries(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute);
    }
}
