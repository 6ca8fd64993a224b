using System.Collections.Concurrent;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>How often limits refused somebody since it was last written down. Only counted, so that whoever runs against a limit cannot fill the audit trail.</summary>
public sealed class LimitHits
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Each process has a chain of its own.</summary>
    internal string SubjectRef { get; } = $"limits:{Guid.NewGuid()}";

    internal void Note(string limit) => counts.AddOrUpdate(limit, 1, (_, count) => count + 1);

    /// <summary>What was counted, which begins anew.</summary>
    internal IReadOnlyList<LimitHit> Take() =>
        [.. from limit in counts.Keys.Order(StringComparer.Ordinal) select new LimitHit(limit, counts.TryRemove(limit, out var count) ? count : 0)];
}

/// <summary>A limit refused so many tries since the last such line.</summary>
[EventName("auth.limit-hit.v1")]
public sealed record LimitHit(string Limit, int Times) : DomainEvent;
