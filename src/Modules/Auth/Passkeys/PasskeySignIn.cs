using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Checks a passkey's answer. Identity's handler checks origin, domain, challenge, signature, and that its owner was verified; the counter and the second answer are checked here.</summary>
internal sealed class PasskeySignIn(IPasskeyHandler<Account> handler, PasskeyTickets tickets, AccountStandings standings, TryLimits limits, Databases databases)
{
    /// <param name="by">Whose it must be; empty = anybody's.</param>
    /// <exception cref="PasskeyRefused">Not good, answered before, over, of a disabled account, or suspect.</exception>
    /// <exception cref="TooManyTries">From this network.</exception>
    public async Task<ProvenPasskey> RunAsync(HttpContext http, string ticket, string credential, Guid by)
    {
        var network = Network.Of(http.Connection.RemoteIpAddress);
        limits.CountSignIn(network);
        var challenge = tickets.Read(ticket, sid: "");
        var proof = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = challenge.State });
        if (!proof.Succeeded || (by != Guid.Empty && by != proof.User.Id)) throw PasskeyRefused.Unproven();
        var isLive = (await standings.FindAsync(proof.User.Id, http.RequestAborted)).IsLive;

        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(proof.User.Id, http.RequestAborted);
        await db.UseAsync(challenge, http.RequestAborted);
        var refused = !isLive ? Disabled(db, proof.User.Id, network)
            : await CountAsync(db, proof.Passkey, http.RequestAborted) ? null
            : await SuspectAsync(db, proof.User.Id, proof.Passkey, network, http.RequestAborted);
        if (refused is null) db.Audit(proof.User.Id, new SignedIn(proof.User.Id, network));
        await db.SaveChangesAsync(http.RequestAborted);
        await write.CommitAsync(http.RequestAborted);
        return refused is null ? new ProvenPasskey(proof.User, proof.Passkey.IsBackupEligible) : throw refused;
    }

    // Compare and set. Authenticators that copy keys between devices count nothing (0): for them the used challenge is all there is.
    private static async Task<bool> CountAsync(OutcomesDb db, UserPasskeyInfo used, CancellationToken cancel)
    {
        var (credentialId, count, isBackedUp) = (used.CredentialId, (long)used.SignCount, used.IsBackedUp);
        return await db.Set<Passkey>()
            .Where(passkey => passkey.CredentialId == credentialId && passkey.SuspectAt == null && (passkey.SignCount < count || (passkey.SignCount == 0 && count == 0)))
            .ExecuteUpdateAsync(set => set.SetProperty(passkey => passkey.SignCount, count).SetProperty(passkey => passkey.IsBackedUp, isBackedUp), cancel) == 1;
    }

    private static async Task<PasskeyRefused> SuspectAsync(OutcomesDb db, Guid accountId, UserPasskeyInfo used, string network, CancellationToken cancel)
    {
        var (credentialId, now) = (used.CredentialId, db.Now);
        var passkeyId = await db.Set<Passkey>().Where(passkey => passkey.CredentialId == credentialId).Select(passkey => passkey.Id).FirstOrDefaultAsync(cancel);
        if (passkeyId == Guid.Empty) return PasskeyRefused.Unproven();   // removed a moment ago
        var isFirst = await db.Set<Passkey>().Where(passkey => passkey.Id == passkeyId && passkey.SuspectAt == null).ExecuteUpdateAsync(set => set.SetProperty(passkey => passkey.SuspectAt, now), cancel) == 1;
        db.Audit(accountId, isFirst ? new PasskeySuspected(accountId, passkeyId, network) : new SignInRefused(accountId, network, "passkey"));
        return PasskeyRefused.Suspect();
    }

    private static PasskeyRefused Disabled(OutcomesDb db, Guid accountId, string network)
    {
        db.Audit(accountId, new SignInRefused(accountId, network, "disabled"));
        return PasskeyRefused.Unproven();
    }
}

/// <summary>Whose passkey answered.</summary>
/// <param name="IsCopied">Its key may be on several devices of its owner.</param>
internal sealed record ProvenPasskey(Account Account, bool IsCopied)
{
    /// <summary>RFC 8176: a key, and its owner verified by the device (a gesture, a face, a PIN): two factors.</summary>
    public string Amr => IsCopied ? "swk user mfa" : "hwk user mfa";
}
