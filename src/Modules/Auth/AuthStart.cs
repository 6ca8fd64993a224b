using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Before the server listens: the ring must open, production must be production, and the clients of the configuration be there.</summary>
internal sealed class AuthStart(DatabaseRing ring, Databases databases, Issuer issuer, SeedClients seed, IHostEnvironment environment)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        // Read once, so that a ring that cannot be opened stops the start and not the first sign-in.
        ring.GetAllElements();
        await ring.TakeOverAsync(cancel);
        if (environment.IsProduction())
        {
            RefuseOpenLinks();
            await RefuseDemoAccountsAsync(cancel);
        }
        if (issuer.IsOn) await seed.RunAsync(cancel);
    }

    /// <summary>Whoever reads a link to set a password on its way has the account.</summary>
    private void RefuseOpenLinks()
    {
        if (!issuer.LinkTo("/").StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"Links to set passwords would lead to {issuer.LinkTo("/")}. In production set Mail:PublicUrl (or Auth:Issuer) to where people reach this server; it must begin with https.");
    }

    private async Task RefuseDemoAccountsAsync(CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var live = await db.Set<Account>().Where(account => account.DisabledAt == null && account.Email.EndsWith(DemoAccounts.Domain)).Select(account => account.Email).ToListAsync(cancel);
        if (live.Count > 0)
            throw new InvalidOperationException($"There are demo accounts, whose password everybody knows: {string.Join(", ", live)}. Disable each with: outcomes user disable ADDRESS");
    }
}
