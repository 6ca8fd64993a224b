using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Looks up what an account is worth, at most 30 s late for what other processes changed and at once for what this one did.</summary>
internal sealed class AccountStandings
{
    private static readonly Type[] Watched = [typeof(Account), typeof(Person), typeof(RoleAssignment)];
    private readonly ShortMemory<(Guid AccountId, string Scopes), AccountStanding> memory;
    private readonly Databases databases;
    private readonly ViewerLookup viewers;
    private readonly bool isProduction;

    public AccountStandings(Databases databases, ViewerLookup viewers, Commits commits, TimeProvider clock, IHostEnvironment environment)
    {
        (this.databases, this.viewers) = (databases, viewers);
        isProduction = environment.IsProduction();
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Overlaps(Watched)) memory.Clear(); });
    }

    /// <summary>Under a session. Dead where unknown.</summary>
    public Task<AccountStanding> FindAsync(Guid accountId, CancellationToken cancel) =>
        memory.GetAsync((accountId, ""), () => LoadAsync(accountId, scopes: null, cancel));

    /// <summary>Under a token, which limits and never grants.</summary>
    public Task<AccountStanding> FindAsync(Guid accountId, IReadOnlySet<string> scopes, CancellationToken cancel) =>
        memory.GetAsync((accountId, string.Join(' ', scopes.Order(StringComparer.Ordinal))), () => LoadAsync(accountId, scopes, cancel));

    private async Task<AccountStanding> LoadAsync(Guid accountId, IReadOnlySet<string>? scopes, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var account = await db.Set<Account>().FirstOrDefaultAsync(account => account.Id == accountId, cancel);
        if (account is null || account.DisabledAt is not null) return AccountStanding.Dead;
        if (isProduction && DemoAccounts.IsDemo(account.Email)) return AccountStanding.Dead;
        var viewer = await viewers.FindAsync(account.PersonId, scopes, cancel);
        return viewer.IsSomebody ? new AccountStanding(IsLive: true, account.Email, account.SecurityStamp, viewer) : AccountStanding.Dead;
    }
}
