using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Registers a program that may ask for tokens. For administrators.</summary>
public sealed class AddClient(OutcomesDb db, PersonOf people, Sudo sudo)
{
    /// <summary>What was made.</summary>
    /// <param name="Secret">Shown once, only its hash is kept; absent for public clients, and where the caller brought one or keys.</param>
    public sealed record Added(string ClientId, string? Secret);

    /// <exception cref="InvalidRequest">Says for each field what it should be.</exception>
    /// <exception cref="RuleBroken">There is a client with this id already, or its person has left.</exception>
    public async Task<Added> RunAsync(ClientRegistration registration, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer, AuthPermissions.Clients);
        sudo.Demand();
        RegistrationRules.Demand(registration, await db.Set<ClientScope>().Select(scope => scope.Name).ToListAsync(cancel));
        if (await db.Set<ClientApplication>().AnyAsync(client => client.ClientId == registration.Id, cancel))
            throw new RuleBroken("client-exists", $"There is a client {registration.Id} already. See `outcomes client list`.", "id");
        // The person as whom it acts is made with it, or not at all.
        await using var write = await sudo.BeginWriteAsync(db, cancel);
        var client = new ClientApplication(registration.Id, db.Now);
        client.Describe(registration, await people.FindOrMakeForClientAsync(registration, cancel));
        var made = registration.NeedsSecret ? ClientApplication.NewSecret() : null;
        if ((registration.Secret ?? made) is { } secret) client.SetSecret(secret);
        db.Add(client);
        db.Audit(client, new ClientMade(client.ClientId, client.ClientType, client.Permissions));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return new Added(client.ClientId, made);
    }
}
