using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Finds clients by what they call themselves, at most 30 s late for what other processes changed and at once for what this one did.</summary>
internal sealed class ClientLookup
{
    private readonly ShortMemory<string, KnownClient?> memory;
    private readonly Databases databases;

    public ClientLookup(Databases databases, Commits commits, TimeProvider clock)
    {
        this.databases = databases;
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Contains(typeof(ClientApplication))) memory.Clear(); });
    }

    /// <summary>Absent where it is unknown or disabled.</summary>
    public async Task<KnownClient?> FindAsync(string clientId, CancellationToken cancel)
    {
        if (!RegistrationRules.IsId(clientId)) return null;
        var known = await memory.GetAsync(clientId, async () =>
        {
            await using var db = databases.OpenForSignIn();
            var row = await db.Set<ClientApplication>().FirstOrDefaultAsync(client => client.ClientId == clientId, cancel);
            return row is null ? null : new KnownClient(row);
        });
        return known is { IsDisabled: false } ? known : null;
    }
}
