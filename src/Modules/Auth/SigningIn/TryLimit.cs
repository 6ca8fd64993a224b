using System.Threading.RateLimiting;

namespace Outcomes.Auth;

/// <summary>How often something may be tried in a window of time, by each who tries it. What is refused is counted for the audit trail.</summary>
internal sealed class TryLimit(string name, int tries, TimeSpan window, LimitHits hits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = window }));

    /// <param name="count">0 = only asks whether there is one left.</param>
    /// <exception cref="TooManyTries">In this window.</exception>
    public void Demand(string key, int count = 1)
    {
        using var lease = limiter.AttemptAcquire(key, count);
        if (lease.IsAcquired) return;
        hits.Note(name);
        throw new TooManyTries(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : window);
    }

    public void Dispose() => limiter.Dispose();
}
