using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Ends an account: no sign-in, and its sessions, links and tokens are dead at once. What its person wrote stays. For administrators.</summary>
public sealed class DisableAccount(OutcomesDb db, Sudo sudo)
{
    /// <exception cref="RuleBroken">There is no account with this address, or it is one's own.</exception>
    public async Task RunAsync(string email, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        sudo.Demand();
        var account = await db.FindAccountAsync(email, cancel);
        if (account.PersonId == db.Viewer.PersonId)
            throw new RuleBroken("own-account", "You cannot disable your own account: ask another administrator.");
        if (account.DisabledAt is not null) return;
        await using var write = await sudo.BeginWriteAsync(db, account.Id, cancel);
        await db.EndAsync(account, cancel);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
