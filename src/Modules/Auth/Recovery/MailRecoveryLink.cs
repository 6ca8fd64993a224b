using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Makes a one-time link and mails it. Tried again, it makes another; the first that is used ends all.</summary>
internal sealed class MailRecoveryLink(OutcomesDb db, AccountStandings standings, Mail mail, Issuer issuer) : IHandle<RecoveryAsked>
{
    public async Task HandleAsync(RecoveryAsked happened, CancellationToken cancel)
    {
        var account = await db.Set<Account>().FirstOrDefaultAsync(account => account.Id == happened.AccountId, cancel);
        // Somebody who left between asking and mailing gets nothing.
        if (account is null || !(await standings.FindAsync(account.Id, cancel)).IsLive) return;
        string path;
        await using (var write = await db.BeginWriteAsync(account.Id, cancel))
        {
            path = IssueLink.Add(db, account);
            await db.SaveChangesAsync(cancel);
            await write.CommitAsync(cancel);
        }
        await mail.SendAsync(account.Email, "Outcomes: set a new password", Text(issuer.LinkTo(path)), cancel);
    }

    private static string Text(string address) =>
        $"Somebody, perhaps you, asked for a new password. With this link it is set, once and within 15 minutes:\n\n{address}\n\n"
        + "If your account has a second step, signing in asks for it as before. If you asked for nothing, do nothing: the old password stays.\n";
}
