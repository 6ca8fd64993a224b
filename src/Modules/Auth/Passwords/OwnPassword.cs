using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Changes one's own password, from a session and with the one of before. Every other session ends, and what applications got.</summary>
public sealed class OwnPassword
{
    private readonly Databases databases;
    private readonly NewPassword passwords;
    private readonly Proof proof;
    private readonly Admission admission;

    internal OwnPassword(Databases databases, NewPassword passwords, Proof proof, Admission admission) =>
        (this.databases, this.passwords, this.proof, this.admission) = (databases, passwords, proof, admission);

    /// <exception cref="InvalidRequest">The current password is wrong, or the new one does not do.</exception>
    /// <exception cref="ReauthenticationNeeded">Too long ago.</exception>
    /// <exception cref="StrongerProofNeeded">The session was begun without the second factor.</exception>
    public async Task ChangeAsync(HttpContext http, string current, string password, CancellationToken cancel)
    {
        var me = proof.Demand();
        await using var db = databases.OpenForSignIn();
        var account = await db.Set<Account>().AsTracking().FirstAsync(row => row.Id == me.AccountId, cancel);
        await proof.DemandPasswordAsync(http, account, current, cancel);
        var hash = await passwords.HashAsync(db, account, password, cancel);
        // The session's stamp is the account's still, seen with the row held: so the password that was checked is too, and no hash is made while others wait.
        await using (var write = await db.BeginOwnWriteAsync(me, cancel))
        {
            account.ChangePassword(hash);
            await db.EndSessionsOfAsync(account.Id, cancel);
            await db.EndLinksAsync(account.Id, cancel);
            db.Audit(account.Id, new PasswordChanged(account.Id));
            db.Send(new SecurityNotice(account.Id, SecurityNoticeWords.PasswordChanged, await db.WaysLeftAsync(account.Id, areTokensRevoked: false, cancel)));
            await db.SaveChangesAsync(cancel);
            await write.CommitAsync(cancel);
        }
        await admission.OpenAsync(http, account, me.Acr, me.Amr);
    }
}
