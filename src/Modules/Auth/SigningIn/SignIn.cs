using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Checks an e-mail address and a password, counts failures, and renews hashes of older strength.</summary>
internal sealed class SignIn(UserManager<Account> accounts, PasswordHashing hashing, AccountStandings standings, TryLimits limits, Databases databases)
{
    /// <returns>Whose account it is.</returns>
    /// <exception cref="SignInDenied">For every reason the same, after the same work.</exception>
    /// <exception cref="TooManyTries">From this network, or at this address.</exception>
    /// <exception cref="HashingBusy">Too many sign in at once.</exception>
    public async Task<Account> RunAsync(string email, string password, SignInOrigin origin, CancellationToken cancel)
    {
        limits.CountSignIn(origin, Account.Normal(email));
        var account = await accounts.FindByNameAsync(email);
        var verified = await hashing.VerifyAsync(account, password, cancel);
        if (account is null) throw new SignInDenied();
        var rehashed = verified == PasswordVerificationResult.SuccessRehashNeeded ? await hashing.HashAsync(account, password, cancel) : null;
        var isLive = (await standings.FindAsync(account.Id, cancel)).IsLive;

        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        var refused = await RefuseAsync(db, account.Id, verified, isLive, origin, cancel);
        if (!refused) await AdmitAsync(db, account.Id, rehashed, origin, cancel);
        await write.CommitAsync(cancel);
        return refused ? throw new SignInDenied() : account;
    }

    private static async Task<bool> RefuseAsync(
        OutcomesDb db, Guid accountId, PasswordVerificationResult verified, bool isLive, SignInOrigin origin, CancellationToken cancel)
    {
        var countedAs = origin.CountedAs;
        var known = await db.Set<SignInLock>().AsTracking().FirstOrDefaultAsync(row => row.AccountId == accountId && row.Network == countedAs, cancel);
        var isRight = verified != PasswordVerificationResult.Failed;
        var why = known?.IsLocked(db.Now) == true ? "locked" : !isRight ? "password" : !isLive ? "disabled" : "";
        if (why is "") return false;
        if (why is "password")
        {
            if (known is null) db.Add(known = new SignInLock(accountId, countedAs));
            if (known.Fail(db.Now)) db.Audit(accountId, new AccountLocked(accountId, origin.Network, known.LockedUntil ?? db.Now));
        }
        db.Audit(accountId, new SignInRefused(accountId, origin.Network, why));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static async Task AdmitAsync(OutcomesDb db, Guid accountId, string? rehashed, SignInOrigin origin, CancellationToken cancel)
    {
        var countedAs = origin.CountedAs;
        await db.Set<SignInLock>().Where(row => row.AccountId == accountId && row.Network == countedAs).ExecuteDeleteAsync(cancel);
        if (rehashed is not null)
        {
            var account = await db.Set<Account>().AsTracking().FirstAsync(row => row.Id == accountId, cancel);
            account.Rehash(rehashed);
        }
        db.Audit(accountId, new SignedIn(accountId, origin.Network));
        await db.SaveChangesAsync(cancel);
    }
}
