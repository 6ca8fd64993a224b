using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Who was refused where (403) since it was last written down. Counted by account and first part of the address, so that nobody can fill the audit trail by being refused.</summary>
public sealed class RefusedAccess
{
    private const int MostKept = 10_000;
    private const int LongestArea = 40;
    private readonly ConcurrentDictionary<(string Who, string Area), int> counts = new();

    // Counting the entries themselves would hold all locks of the dictionary, on every refusal.
    private int kept;

    /// <summary>Each process has a chain of its own.</summary>
    internal string SubjectRef { get; } = $"refusals:{Guid.NewGuid()}";

    /// <summary>When the answer begins; nothing where they were let in.</summary>
    internal Task NoteAsync(HttpContext http, ClaimsPrincipal who)
    {
        if (http.Response.StatusCode == StatusCodes.Status403Forbidden && Volatile.Read(ref kept) < MostKept) Count((NameOf(who), AreaOf(http)));
        return Task.CompletedTask;
    }

    /// <summary>What was counted, which begins anew.</summary>
    internal IReadOnlyList<AccessRefused> Take()
    {
        IReadOnlyList<AccessRefused> taken = [.. from key in counts.Keys.Order() select new AccessRefused(key.Who, key.Area, counts.TryRemove(key, out var count) ? count : 0)];
        Volatile.Write(ref kept, counts.Count);
        return taken;
    }

    private void Count((string Who, string Area) key)
    {
        if (counts.AddOrUpdate(key, 1, (_, count) => count + 1) == 1) Interlocked.Increment(ref kept);
    }

    private static string NameOf(ClaimsPrincipal who) => who.ClientId() is { Length: > 0 } client ? $"client:{client}" : $"account:{who.AccountId()}";

    private static string AreaOf(HttpContext http)
    {
        var first = (http.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return $"/{first[..Math.Min(first.Length, LongestArea)]}";
    }
}

/// <summary>Somebody who was signed in, or a client, was refused so many times since the last such line.</summary>
/// <param name="Who"><c>account:ID</c> or <c>client:ID</c>.</param>
/// <param name="Area">The first part of the address, such as <c>/odata</c>.</param>
[EventName("auth.access-refused.v1")]
public sealed record AccessRefused(string Who, string Area, int Times) : DomainEvent;
