using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>As whom a client's own requests see: its service person, within the scopes of its token. At most 30 s late for other processes, at once for this one.</summary>
internal sealed class ClientStandings
{
    private static readonly Type[] Watched = [typeof(ClientApplication), typeof(Person), typeof(RoleAssignment)];
    private readonly ShortMemory<(string ClientId, string Scopes), Viewer> memory;
    private readonly ClientLookup clients;
    private readonly ViewerLookup viewers;

    public ClientStandings(ClientLookup clients, ViewerLookup viewers, Commits commits, TimeProvider clock)
    {
        (this.clients, this.viewers) = (clients, viewers);
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Overlaps(Watched)) memory.Clear(); });
    }

    /// <summary>Nobody where the client is disabled, acts for people only, or its person has left.</summary>
    public Task<Viewer> FindAsync(string clientId, IReadOnlySet<string> scopes, CancellationToken cancel) =>
        memory.GetAsync((clientId, string.Join(' ', scopes.Order(StringComparer.Ordinal))), async () =>
        {
            if ((await clients.FindAsync(clientId, cancel))?.PersonId is not { } personId) return Viewer.Nobody;
            var viewer = await viewers.FindAsync(personId, scopes, cancel);
            return viewer.IsSomebody ? viewer with { Kind = ViewerKind.Client, Reason = clientId } : Viewer.Nobody;
        });
}
