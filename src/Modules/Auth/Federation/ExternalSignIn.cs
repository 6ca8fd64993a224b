using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Finds whose account is linked with somebody at a provider, and links one; by issuer and subject, never by e-mail (T24).</summary>
internal sealed class ExternalSignIn(AccountStandings standings, TryLimits limits, Databases databases, OwnSession own, Sudo sudo)
{
    /// <exception cref="ExternalRefused">Linked with nobody, or with a disabled account.</exception>
    /// <exception cref="TooManyTries">From this network.</exception>
    /// <returns>Whose account it is, and where it has a second step that the provider did not take, the code under which that goes on.</returns>
    public async Task<PasswordProof> RunAsync(ExternalIdentity who, string network, CancellationToken cancel)
    {
        limits.CountSignIn(network);
        await using var db = databases.OpenForSignIn();
        var (issuer, sha256) = (who.Issuer, OneTimeLink.Sha256(who.Subject));
        var account = await (from login in db.Set<ExternalLogin>()
                             where login.Issuer == issuer && login.SubjectSha256 == sha256
                             join row in db.Set<Account>() on login.AccountId equals row.Id
                             select row).FirstOrDefaultAsync(cancel) ?? throw ExternalRefused.Unknown();
        var isLive = (await standings.FindAsync(account.Id, cancel)).IsLive;
        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        var pending = isLive && !who.IsTwoFactor ? await SecondSteps.BeginAsync(db, account, AuthenticationContext.Elsewhere, cancel) : "";
        if (!isLive) db.Audit(account.Id, new SignInRefused(account.Id, network, "disabled"));
        else if (pending.Length == 0) db.Audit(account.Id, new SignedIn(account.Id, network));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return isLive ? new PasswordProof(account, pending) : throw ExternalRefused.Ended();
    }

    /// <param name="sid">The session in which it was asked for.</param>
    /// <exception cref="ExternalRefused">Another session or one that is over, too old or too weak a proof, or linked already.</exception>
    public async Task LinkAsync(ExternalIdentity who, string sid, CancellationToken cancel)
    {
        if (own.Person is not { } person || person.Sid != sid || !sudo.IsFresh) throw ExternalRefused.NotLinked();
        await using var db = databases.OpenForSignIn();
        await using var write = await BeginLinkAsync(db, person, cancel);
        var (issuer, sha256) = (who.Issuer, OneTimeLink.Sha256(who.Subject));
        if (await db.Set<ExternalLogin>().AnyAsync(login => login.Issuer == issuer && login.SubjectSha256 == sha256, cancel)) throw ExternalRefused.Taken();
        var link = new ExternalLogin(person.AccountId, who.Issuer, who.Subject, who.ShownAs, db.Now);
        db.Add(link);
        db.Audit(person.AccountId, new ExternalLinked(person.AccountId, link.Id, link.Issuer));
        db.Send(new SecurityNotice(person.AccountId, SecurityNoticeWords.AccountLinked, link.Issuer));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task<WriteTransaction> BeginLinkAsync(OutcomesDb db, SignedInPerson person, CancellationToken cancel)
    {
        try
        {
            return await db.BeginOwnWriteAsync(person, cancel);
        }
        catch (Failure failure) when (failure is SignInRequired or StrongerProofNeeded)
        {
            throw ExternalRefused.NotLinked();
        }
    }
}
