using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Sets the password with the code of a one-time link. Of many who try at once, one wins. Sessions, grants and access tokens end with the old one. A second step is asked at the next sign-in as before.</summary>
internal sealed class RedeemLink(NewPassword passwords, Databases databases)
{
    /// <exception cref="InvalidRequest">The password does not do; the link stays good.</exception>
    /// <exception cref="LinkOver">Unknown, used or older than 15 minutes.</exception>
    public async Task RunAsync(string code, string password, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var sha256 = OneTimeLink.Sha256(code);
        var account = await FindAccountAsync(db, sha256, cancel);
        var hash = await passwords.HashAsync(db, account, password, cancel);

        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        if (!await TakeAsync(db, sha256, cancel)) throw new LinkOver();
        await db.EndLinksAsync(account.Id, cancel);
        account.ChangePassword(hash);
        await db.EndSessionsOfAsync(account.Id, cancel);
        await db.RevokeTokensOfAsync(account.Id, cancel);
        // Not what counts codes: who holds the mailbox would guess on.
        await db.Set<SignInLock>().Where(row => row.AccountId == account.Id && row.Network != SignInLock.SecondStep).ExecuteDeleteAsync(cancel);
        db.Audit(account.Id, new PasswordSet(account.Id));
        db.Send(new SecurityNotice(account.Id, SecurityNoticeWords.PasswordRecovered, await db.WaysLeftAsync(account.Id, areTokensRevoked: true, cancel)));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task<Account> FindAccountAsync(OutcomesDb db, byte[] sha256, CancellationToken cancel)
    {
        var now = db.Now;
        return await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.DisabledAt == null
            && db.Set<OneTimeLink>().Any(link => link.AccountId == account.Id
                && link.CodeSha256 == sha256 && link.RedeemedAt == null && link.ExpiresAt > now), cancel) ?? throw new LinkOver();
    }

    /// <summary>Compare and set: true for the first only.</summary>
    private static async Task<bool> TakeAsync(OutcomesDb db, byte[] sha256, CancellationToken cancel)
    {
        var now = db.Now;
        return await db.Set<OneTimeLink>().Where(link => link.CodeSha256 == sha256 && link.RedeemedAt == null && link.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.RedeemedAt, now), cancel) == 1;
    }
}
