namespace Outcomes.Auth;

/// <summary>Answers kept for 30 s at most, and no longer than until this process commits a change that touches them.</summary>
/// <remarks>A load that began before such a commit is not kept, so that it cannot bring the past back.</remarks>
internal sealed class ShortMemory<TKey, TValue>(TimeProvider clock) where TKey : notnull
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
    private const int Most = 50_000;

    private readonly Lock gate = new();
    private readonly Dictionary<TKey, (TValue Value, long Since)> kept = [];
    private long generation;

    public async Task<TValue> GetAsync(TKey key, Func<Task<TValue>> load)
    {
        long seen;
        lock (gate)
        {
            if (kept.TryGetValue(key, out var known) && clock.GetElapsedTime(known.Since) < Life) return known.Value;
            seen = generation;
        }
        var since = clock.GetTimestamp();
        var value = await load();
        Keep(key, value, since, seen);
        return value;
    }

    /// <summary>Forgets one answer; what is being loaded is not kept.</summary>
    public void Remove(TKey key)
    {
        lock (gate)
        {
            generation++;
            kept.Remove(key);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            generation++;
            kept.Clear();
        }
    }

    private void Keep(TKey key, TValue value, long since, long seen)
    {
        lock (gate)
        {
            if (seen != generation) return;
            if (kept.Count >= Most) kept.Clear();
            kept[key] = (value, since);
        }
    }
}
