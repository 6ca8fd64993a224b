using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Gives a confidential client a new secret; the one before is good for another 7 days, the one before that no more. For administrators.</summary>
public sealed class RotateSecret(OutcomesDb db, Sudo sudo)
{
    /// <returns>The secret, shown once: only its hash is kept.</returns>
    /// <exception cref="RuleBroken">There is no such client, or it has no secret.</exception>
    public async Task<string> RunAsync(string clientId, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer, AuthPermissions.Clients);
        sudo.Demand();
        var client = await db.FindClientAsync(clientId, cancel);
        if (client.ClientSecret is null) throw new RuleBroken("client-public", $"{clientId} has no secret: it is public, or signs with keys of its own.", "id");
        var secret = ClientApplication.NewSecret();
        await using var write = await sudo.BeginWriteAsync(db, client, cancel);
        client.RotateSecret(secret, db.Now);
        db.Audit(client, new ClientSecretRotated(clientId, db.Now + ClientApplication.OldSecretLives));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return secret;
    }
}
