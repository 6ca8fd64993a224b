using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Checks an e-mail address and a password, counts failures, and renews hashes of older strength.</summary>
internal sealed class SignIn(UserManager<Account> accounts, PasswordHashing hashing, AccountStandings standings, TryLimits limits, Databases databases)
{
    private static readonly Account Stranger = new(Guid.Empty, Guid.Empty, "");

    /// <exception cref="SignInDenied">For every reason the same, after the same work.</exception>
    /// <exception cref="TooManyTries">From this network, or at this address.</exception>
    /// <exception cref="HashingBusy">Too many sign in at once.</exception>
    public async Task<PasswordProof> RunAsync(string email, string password, SignInOrigin origin, CancellationToken cancel)
    {
        limits.CountSignIn(origin, Account.Normal(email));
        var found = await accounts.FindByNameAsync(email);
        var verified = await hashing.VerifyAsync(found, password, cancel);
        // An address that is nobody's costs what a wrong password costs: the hash, the look at locks, and the audited write.
        var account = found ?? Stranger;
        var rehashed = verified == PasswordVerificationResult.SuccessRehashNeeded ? await hashing.HashAsync(account, password, cancel) : null;
        var isLive = (await standings.FindAsync(account.Id, cancel)).IsLive;

        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        var failed = await FailedTries.FindAsync(db, account.Id, origin, cancel);
        var why = failed.AreLocked ? "locked" : verified == PasswordVerificationResult.Failed ? "password" : !isLive ? "disabled" : "";
        if (why.Length > 0) Refuse(db, account.Id, why, origin, failed);
        var pending = why.Length > 0 ? "" : await AdmitAsync(db, account, rehashed, origin, failed, cancel);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return why.Length > 0 ? throw new SignInDenied() : new PasswordProof(account, pending);
    }

    private static void Refuse(OutcomesDb db, Guid accountId, string why, SignInOrigin origin, FailedTries failed)
    {
        if (accountId == Guid.Empty)
        {
            // A chain of its own for each: strangers must not queue behind each other, or time tells again.
            AuditTrail.Record(db, $"stranger:{Guid.NewGuid()}", new SignInRefused(accountId, origin.Network, "unknown"), isTechnical: true);
            return;
        }
        if (why is "password") failed.Count();
        db.Audit(accountId, new SignInRefused(accountId, origin.Network, why));
    }

    /// <summary>Failures are forgotten only when the whole way in was taken: else a known password would let codes be guessed without end.</summary>
    private static async Task<string> AdmitAsync(OutcomesDb db, Account account, string? rehashed, SignInOrigin origin, FailedTries failed, CancellationToken cancel)
    {
        var accountId = account.Id;
        if (rehashed is not null)
        {
            var row = await db.Set<Account>().AsTracking().FirstAsync(row => row.Id == accountId, cancel);
            row.Rehash(rehashed);
        }
        if (await SecondSteps.BeginAsync(db, account, AuthenticationContext.Password, cancel) is { Length: > 0 } code) return code;
        await failed.ForgetAsync(cancel);
        db.Audit(accountId, new SignedIn(accountId, origin.Network));
        return "";
    }
}

/// <summary>The password was right.</summary>
/// <param name="Pending">The code under which the second step goes on; empty = there is none, and they are in.</param>
internal sealed record PasswordProof(Account Account, string Pending);
