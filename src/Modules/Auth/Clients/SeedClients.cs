using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>At every start: the clients of the configuration, and the command line's own, are as they are described. Safe to repeat and to run in several processes.</summary>
internal sealed class SeedClients(IServiceScopeFactory scopes, IOptions<AuthOptions> options)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var registration in options.Value.Clients.Prepend(CommandLineClient.Registration))
        {
            await using var scope = scopes.CreateSignInScope();
            await BringAsync(scope.ServiceProvider, registration, cancel);
        }
    }

    private static async Task BringAsync(IServiceProvider services, ClientRegistration registration, CancellationToken cancel)
    {
        var db = services.GetRequiredService<OutcomesDb>();
        var client = await db.Set<ClientApplication>().AsTracking().FirstOrDefaultAsync(client => client.ClientId == registration.Id, cancel);
        if (client is null)
        {
            await services.GetRequiredService<AddClient>().RunAsync(Whole(registration), cancel);
            return;
        }
        RegistrationRules.Demand(Whole(registration), await db.Set<ClientScope>().Select(scope => scope.Name).ToListAsync(cancel));
        client.Describe(registration, await services.GetRequiredService<PersonOf>().FindOrMakeForClientAsync(registration, cancel));
        if (registration.Secret is { } secret && client.ClientSecret != ClientApplication.Sha256(secret)) client.SetSecret(secret);
        if (db.Entry(client).State == EntityState.Unchanged) return;
        db.Audit(client, new ClientChanged(client.ClientId, client.ClientType, client.Permissions));
        await db.SaveChangesAsync(cancel);
    }

    /// <exception cref="InvalidOperationException">A secret made here would be shown to nobody.</exception>
    private static ClientRegistration Whole(ClientRegistration registration) => registration.NeedsSecret
        ? throw new InvalidOperationException($"Auth:Clients names the confidential client {registration.Id} without a secret. Give it one of 32 random characters, in an environment variable, or its public keys (KeySet).")
        : registration;
}

/// <summary>The command line of this product, which signs people in by the device flow.</summary>
public static class CommandLineClient
{
    public const string Id = "outcomes-cli";

    /// <summary>Everything but administration: what its person may, within this.</summary>
    public static readonly IReadOnlyList<string> Scopes =
        ["odata.read", "objectives.write", "deliverables.write", "reviews.write", "packets.read", "people.write", "notifications.write"];

    internal static readonly ClientRegistration Registration = new()
    {
        Id = Id,
        Name = "Outcomes command line",
        Owner = "Outcomes",
        Type = "public",
        Application = "native",
        Grants = [GrantTypes.Device, GrantTypes.Refresh],
        Scopes = Scopes,
        IsFirstParty = true,
    };
}
