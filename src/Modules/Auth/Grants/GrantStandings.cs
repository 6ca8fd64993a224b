using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Whether a grant still stands: not revoked with its session, its consent, its client or by a replay. At most 30 s late for other processes, at once for this one.</summary>
internal sealed class GrantStandings
{
    private readonly ShortMemory<Guid, bool> memory;
    private readonly Databases databases;

    public GrantStandings(Databases databases, Commits commits, TimeProvider clock)
    {
        this.databases = databases;
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Contains(typeof(Authorization))) memory.Clear(); });
    }

    public Task<bool> IsLiveAsync(Guid authorizationId, CancellationToken cancel) => memory.GetAsync(authorizationId, async () =>
    {
        await using var db = databases.OpenForSignIn();
        return await db.Set<Authorization>().AnyAsync(grant => grant.Id == authorizationId && grant.Status == GrantStatus.Valid, cancel);
    });
}
