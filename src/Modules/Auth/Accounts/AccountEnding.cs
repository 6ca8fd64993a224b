using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Ends an account and all that hangs on it, within the caller's write: sessions, links, grants with their tokens, personal access tokens.</summary>
internal static class AccountEnding
{
    /// <param name="account">Tracked; saved by the caller.</param>
    public static async Task EndAsync(this OutcomesDb db, Account account, CancellationToken cancel)
    {
        account.Disable(db.Now);
        await db.EndLinksAsync(account.Id, cancel);
        await db.EndSessionsOfAsync(account.Id, cancel);
        await db.RevokeTokensOfAsync(account.Id, cancel);
        db.Audit(account.Id, new AccountDisabled(account.Id));
    }

    /// <summary>Every live personal access token; saved by the caller.</summary>
    public static async Task RevokeTokensOfAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        foreach (var token in await db.LiveTokens(accountId).AsTracking().ToListAsync(cancel))
        {
            token.Revoke(db.Now);
            db.Audit(accountId, new TokenRevoked(accountId, token.Id));
        }
    }

    /// <summary>Every session as a row, and what applications got; the caller changes the stamp, which kills them in the same write.</summary>
    public static async Task EndSessionsOfAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        var now = db.Now;
        await db.RevokeGrantsOfAccountAsync(accountId, cancel);
        await db.Set<UserSession>().Where(session => session.AccountId == accountId && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancel);
        db.NoteChangeOf<UserSession>();
    }
}
