using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What is typed to sign in follows the person's address, within the caller's write; with it goes the power to set the password, so that the owner is told where they read mail until now.</summary>
internal static class AccountRenaming
{
    public static async Task RenameAccountAsync(this OutcomesDb db, Guid personId, string email, CancellationToken cancel)
    {
        var address = Account.Normal(email);
        var account = await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.PersonId == personId, cancel);
        if (account is null || account.Email == address) return;
        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        if (account.DisabledAt is null) db.Send(new SecurityNotice(account.Id, SecurityNoticeWords.AddressChanged, To: account.Email));
        account.Email = address;
        await db.EndLinksAsync(account.Id, cancel);
        db.Audit(account.Id, new AccountRenamed(account.Id));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
