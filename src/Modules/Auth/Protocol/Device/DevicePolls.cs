using System.Collections.Concurrent;

namespace Outcomes.Auth;

/// <summary>How often devices ask. In this process only: a device that asks several is slowed by each.</summary>
internal sealed class DevicePolls(TimeProvider clock)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<Guid, (long Since, TimeSpan Interval)> polls = new();

    /// <summary>Whoever is too soon waits five seconds longer from then on (RFC 8628 §3.5).</summary>
    public bool IsTooSoon(Guid deviceId)
    {
        var now = clock.GetTimestamp();
        if (polls.Count > Most) polls.Clear();
        var isTooSoon = polls.TryGetValue(deviceId, out var before) && clock.GetElapsedTime(before.Since, now) < before.Interval;
        var interval = polls.TryGetValue(deviceId, out before) ? before.Interval : Interval;
        polls[deviceId] = (now, isTooSoon ? interval + Interval : interval);
        return isTooSoon;
    }
}
