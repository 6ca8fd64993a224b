using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Finds accounts, and ends what hangs on them, within the caller's write.</summary>
internal static class AccountRows
{
    /// <exception cref="RuleBroken">There is no account with this address.</exception>
    public static async Task<Account> FindAccountAsync(this OutcomesDb db, string email, CancellationToken cancel)
    {
        var normal = Account.Normal(email);
        return await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.Email == normal, cancel)
            ?? throw new RuleBroken("account-unknown", $"There is no account with the address {normal}. See `outcomes user list`.", "email");
    }

    public static async Task<bool> HasAccountAsync(this OutcomesDb db, string email, CancellationToken cancel)
    {
        var normal = Account.Normal(email);
        return await db.Set<Account>().AnyAsync(account => account.Email == normal, cancel);
    }

    /// <summary>Signing in asks for a code of an app.</summary>
    public static Task<bool> HasAuthenticatorAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel) =>
        db.Set<Authenticator>().AnyAsync(row => row.AccountId == accountId, cancel);

    public static IQueryable<PersonalAccessToken> LiveTokens(this OutcomesDb db, Guid accountId)
    {
        var now = db.Now;
        return db.Set<PersonalAccessToken>().Where(token => token.AccountId == accountId && token.RevokedAt == null && token.ExpiresAt > now);
    }

    public static async Task EndLinksAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel) =>
        await db.Set<OneTimeLink>().Where(link => link.AccountId == accountId && link.RedeemedAt == null).ExecuteDeleteAsync(cancel);
}
