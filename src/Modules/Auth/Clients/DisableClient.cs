using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Ends a client: it gets no tokens, and those it has are dead (other processes follow within 30 s). For administrators.</summary>
public sealed class DisableClient(OutcomesDb db, Sudo sudo)
{
    /// <exception cref="RuleBroken">There is no such client.</exception>
    public async Task RunAsync(string clientId, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer, AuthPermissions.Clients);
        sudo.Demand();
        var client = await db.FindClientAsync(clientId, cancel);
        if (client.DisabledAt is not null) return;
        await using var write = await sudo.BeginWriteAsync(db, client, cancel);
        client.Disable(db.Now);
        await db.RevokeGrantsOfClientAsync(client.Id, cancel);
        db.Audit(client, new ClientDisabled(clientId));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
