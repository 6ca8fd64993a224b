using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Sets up one's own second step, makes its recovery codes anew, and removes it. Each asks for a fresh proof that is as strong as the account has, is audited, and is told by mail.</summary>
public sealed class OwnSecondStep
{
    private readonly Databases databases;
    private readonly AuthenticatorKeys keys;
    private readonly Proof proof;
    private readonly Admission admission;
    private readonly SecondFactorRule rule;

    internal OwnSecondStep(Databases databases, AuthenticatorKeys keys, Proof proof, Admission admission, SecondFactorRule rule) =>
        (this.databases, this.keys, this.proof, this.admission, this.rule) = (databases, keys, proof, admission, rule);

    /// <summary>A new key to be put into an app. Nothing is kept before a code of it was shown.</summary>
    /// <param name="ticket">Of a page whose code was wrong, to show the same key again; empty or over = a new key.</param>
    public async Task<AuthenticatorOffer> OfferAsync(string ticket, CancellationToken cancel)
    {
        var me = proof.Demand();
        await using var db = databases.OpenForSignIn();
        await db.DemandStrongestAsync(me, cancel);
        var email = await db.Set<Account>().Where(account => account.Id == me.AccountId).Select(account => account.Email).FirstAsync(cancel);
        var key = keys.OfTicket(me.AccountId, ticket) is { Length: > 0 } shown ? shown : AuthenticatorKeys.New();
        return new AuthenticatorOffer(Base32.Grouped(key, 4), AuthenticatorKeys.Address(key, email), keys.Ticket(me.AccountId, key));
    }

    /// <summary>The app shows the right code: from now on sign-in asks for it. This session counts as signed in with both.</summary>
    /// <returns>Ten recovery codes, shown once.</returns>
    /// <exception cref="InvalidRequest">The code is wrong, or the page is older than 15 minutes.</exception>
    public async Task<IReadOnlyList<string>> SetUpAsync(HttpContext http, string ticket, string typed, CancellationToken cancel)
    {
        var me = proof.Demand();
        await using var db = databases.OpenForSignIn();
        if (keys.OfTicket(me.AccountId, ticket) is not { Length: > 0 } key)
            throw new InvalidRequest([new FieldFault("code", "This page is older than 15 minutes. Scan the new code, and type what the app shows.")]);
        var step = TimeCode.Find(Base32.Decode(key), Base32.Normal(typed), db.Now);
        if (step == 0) throw new InvalidRequest([new FieldFault("code", "This is not the code of now. Check that the device's clock is right, and type the six digits that it shows.")]);
        var (account, codes) = await KeepAsync(db, me, key, step, cancel);
        await admission.OpenAsync(http, account, AuthenticationContext.TwoFactors, AuthenticationContext.PasswordAndCode);
        return codes;
    }

    /// <returns>Ten recovery codes, shown once; those of before are void.</returns>
    /// <exception cref="RuleBroken">There is no second step.</exception>
    public async Task<IReadOnlyList<string>> MakeCodesAsync(CancellationToken cancel)
    {
        var me = proof.Demand();
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginOwnWriteAsync(me, cancel);
        if (!await db.HasAuthenticatorAsync(me.AccountId, cancel))
            throw new RuleBroken("second-step-missing", "Set up an authenticator app first: recovery codes stand in for it.");
        var codes = await RecoveryCodes.ReplaceAsync(db, me.AccountId, cancel);
        db.Audit(me.AccountId, new RecoveryCodesMade(me.AccountId));
        db.Send(new SecurityNotice(me.AccountId, SecurityNoticeWords.RecoveryCodesMade));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return codes;
    }

    /// <exception cref="RuleBroken">One's role needs it.</exception>
    public async Task RemoveAsync(Viewer viewer, CancellationToken cancel)
    {
        var me = proof.Demand();
        if (rule.Concerns(viewer)) throw new RuleBroken("second-step-needed", "Your role needs a second step. Set up another app in its place instead.");
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginOwnWriteAsync(me, cancel);
        await SecondSteps.RemoveAsync(db, me.AccountId, byAdministrator: false, reason: null, cancel);
        await write.CommitAsync(cancel);
    }

    private async Task<(Account Account, IReadOnlyList<string> Codes)> KeepAsync(OutcomesDb db, SignedInPerson me, string key, long step, CancellationToken cancel)
    {
        await using var write = await db.BeginOwnWriteAsync(me, cancel);
        var accountId = me.AccountId;
        var account = await db.Set<Account>().FirstAsync(row => row.Id == accountId, cancel);
        var authenticator = await db.Set<Authenticator>().AsTracking().FirstOrDefaultAsync(row => row.AccountId == accountId, cancel);
        if (authenticator is null) db.Add(authenticator = new Authenticator(accountId));
        authenticator.SetUp(keys.Protect(key), step, db.Now);
        var codes = await RecoveryCodes.ReplaceAsync(db, accountId, cancel);
        db.Audit(accountId, new AuthenticatorSetUp(accountId));
        db.Send(new SecurityNotice(accountId, SecurityNoticeWords.SecondStepSetUp));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return (account, codes);
    }
}

/// <summary>A key that waits to be put into an app.</summary>
/// <param name="Key">In groups of four, to be typed.</param>
/// <param name="Address">For a QR code: <c>otpauth://totp/…</c>.</param>
/// <param name="Ticket">The key again, sealed, for the form.</param>
public sealed record AuthenticatorOffer(string Key, string Address, string Ticket);
