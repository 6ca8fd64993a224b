using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Looks again, inside a write, at what let somebody begin it: what other processes ended is remembered here for up to 30 s.</summary>
internal static class ProvenWrites
{
    /// <summary>Opens a write about one's own way in, which holds the account's row.</summary>
    /// <exception cref="SignInRequired">The session is over.</exception>
    /// <exception cref="StrongerProofNeeded">The account has a second factor, and the session was begun without.</exception>
    public static Task<WriteTransaction> BeginOwnWriteAsync(this OutcomesDb db, SignedInPerson me, CancellationToken cancel) => db.BeginWriteAsync(
        async () =>
        {
            await db.HoldAccountAsync(me.AccountId, cancel);
            await db.DemandLiveAsync(me, cancel);
            await db.DemandStrongestAsync(me, cancel);
        },
        cancel);

    /// <summary>Opens a write by which somebody gets in on the strength of a session; holds the account's row.</summary>
    /// <exception cref="SignInRequired">The session is over.</exception>
    public static Task<WriteTransaction> BeginLiveWriteAsync(this OutcomesDb db, SignedInPerson me, CancellationToken cancel) => db.BeginWriteAsync(
        async () =>
        {
            await db.HoldAccountAsync(me.AccountId, cancel);
            await db.DemandLiveAsync(me, cancel);
        },
        cancel);

    /// <summary>The session was not ended, and no new password or sign-out has made its stamp void.</summary>
    /// <exception cref="SignInRequired">It was.</exception>
    public static async Task DemandLiveAsync(this OutcomesDb db, SignedInPerson me, CancellationToken cancel)
    {
        var now = db.Now;
        var isLive = await db.Set<UserSession>().AnyAsync(session => session.Sid == me.Sid && session.AccountId == me.AccountId && session.EndedAt == null && session.ExpiresAt > now
            && db.Set<Account>().Any(account => account.Id == me.AccountId && account.SecurityStamp == me.Stamp && account.DisabledAt == null), cancel);
        if (!isLive) throw new SignInRequired();
    }

    /// <summary>A password alone changes no way in where its owner has more: an app, or a passkey that is not blocked.</summary>
    /// <exception cref="StrongerProofNeeded">The session was begun with one factor.</exception>
    public static async Task DemandStrongestAsync(this OutcomesDb db, SignedInPerson me, CancellationToken cancel)
    {
        if (me.Acr == AuthenticationContext.TwoFactors) return;
        if (await db.HasSecondFactorAsync(me.AccountId, cancel)) throw new StrongerProofNeeded();
    }

    /// <summary>An app, or a passkey that is not blocked.</summary>
    public static async Task<bool> HasSecondFactorAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel) =>
        await db.HasAuthenticatorAsync(accountId, cancel) || await db.Set<Passkey>().AnyAsync(passkey => passkey.AccountId == accountId && passkey.SuspectAt == null, cancel);
}
