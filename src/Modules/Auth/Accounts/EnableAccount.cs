using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Lets a disabled account sign in again with its password; its old tokens and sessions stay dead. For administrators.</summary>
public sealed class EnableAccount(OutcomesDb db, Sudo sudo)
{
    /// <exception cref="RuleBroken">There is no account with this address.</exception>
    public async Task RunAsync(string email, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        sudo.Demand();
        var account = await db.FindAccountAsync(email, cancel);
        if (account.DisabledAt is null) return;
        await using var write = await sudo.BeginWriteAsync(db, account.Id, cancel);
        account.Enable();
        db.Audit(account.Id, new AccountEnabled(account.Id));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
