using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Signs somebody out everywhere: sessions, and what applications got; tokens stay. For administrators.</summary>
public sealed class EndSessionsOf(OutcomesDb db, Sudo sudo)
{
    /// <exception cref="RuleBroken">There is no account with this address.</exception>
    public async Task RunAsync(string email, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        sudo.Demand();
        var account = await db.FindAccountAsync(email, cancel);
        await using var write = await sudo.BeginWriteAsync(db, account.Id, cancel);
        account.EndSessions();
        await db.EndSessionsOfAsync(account.Id, cancel);
        db.Audit(account.Id, new SessionsEnded(account.Id));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
