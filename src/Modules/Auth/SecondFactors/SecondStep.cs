using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The second step of a sign-in: a code of the app, or a recovery code, for the sign-in that began in this browser.</summary>
internal sealed class SecondStep(Databases databases, SecondCodes codes, AccountStandings standings)
{
    /// <param name="pending">The code that the browser was given after the password.</param>
    /// <param name="originOf">Where somebody with this address comes from.</param>
    /// <returns>Whose account it is, and what was proved before.</returns>
    /// <exception cref="SignInOver">There is no such sign-in, it is older than five minutes, or it had five tries.</exception>
    /// <exception cref="SignInDenied">The code is wrong or was used, or the account is locked or disabled.</exception>
    public async Task<(Account Account, string FirstFactor)> RunAsync(string pending, string typed, Func<string, SignInOrigin> originOf, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var (id, account, firstFactor) = await FindAsync(db, pending, cancel);
        var origin = originOf(account.Email);
        var isLive = (await standings.FindAsync(account.Id, cancel)).IsLive;
        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        if (!await CountTryAsync(db, id, cancel)) throw new SignInOver();
        var guessed = await GuessedCodes.FindAsync(db, account.Id, origin, cancel);
        var why = !isLive ? "disabled" : guessed.AreLocked ? "locked" : await codes.TakeAsync(db, account.Id, typed, cancel);
        if (why.Length == 0 && !await FinishAsync(db, id, cancel)) throw new SignInOver();
        await NoteAsync(db, account.Id, origin, guessed, why, cancel);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return why.Length == 0 ? (account, firstFactor) : throw new SignInDenied();
    }

    private static async Task<(Guid Id, Account Account, string FirstFactor)> FindAsync(OutcomesDb db, string pending, CancellationToken cancel)
    {
        var (sha256, now) = (OneTimeLink.Sha256(pending), db.Now);
        var found = await (from begun in db.Set<PendingSignIn>()
                           where begun.CodeSha256 == sha256 && begun.DoneAt == null && begun.ExpiresAt > now
                           join account in db.Set<Account>() on begun.AccountId equals account.Id
                           where account.SecurityStamp == begun.Stamp
                           select new { begun.Id, Account = account, begun.FirstFactor }).FirstOrDefaultAsync(cancel) ?? throw new SignInOver();
        return (found.Id, found.Account, found.FirstFactor);
    }

    private static async Task<bool> CountTryAsync(OutcomesDb db, Guid id, CancellationToken cancel) =>
        await db.Set<PendingSignIn>().Where(begun => begun.Id == id && begun.DoneAt == null && begun.Tries < PendingSignIn.MostTries)
            .ExecuteUpdateAsync(set => set.SetProperty(begun => begun.Tries, begun => begun.Tries + 1), cancel) == 1;

    private static async Task<bool> FinishAsync(OutcomesDb db, Guid id, CancellationToken cancel)
    {
        var now = db.Now;
        return await db.Set<PendingSignIn>().Where(begun => begun.Id == id && begun.DoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(begun => begun.DoneAt, now), cancel) == 1;
    }

    private static async Task NoteAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, GuessedCodes guessed, string why, CancellationToken cancel)
    {
        if (why.Length == 0)
        {
            await guessed.ForgetAsync(cancel);
            db.Audit(accountId, new SignedIn(accountId, origin.Network));
            return;
        }
        if (why is "code" or "replayed") guessed.Count();
        db.Audit(accountId, new SecondStepRefused(accountId, origin.Network, why));
    }
}
