using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Makes a one-time link with which the holder of an account sets the password, within 15 minutes. Older links of the account end. For administrators.</summary>
public sealed class IssueLink(OutcomesDb db, Sudo sudo)
{
    /// <returns>The path to send: <c>/account/link?code=…</c>. It is shown once and not kept.</returns>
    /// <exception cref="RuleBroken">There is no account with this address.</exception>
    public async Task<string> RunAsync(string email, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        sudo.Demand();
        var account = await db.FindAccountAsync(email, cancel);
        await using var write = await sudo.BeginWriteAsync(db, account.Id, cancel);
        await db.EndLinksAsync(account.Id, cancel);
        var path = Add(db, account);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return path;
    }

    /// <summary>Within the caller's write. Older links stay: a stranger who asks for recovery would end them else.</summary>
    internal static string Add(OutcomesDb db, Account account)
    {
        var code = OneTimeLink.NewCode();
        var link = new OneTimeLink(account.Id, code, db.Now);
        db.Add(link);
        db.Audit(account.Id, new LinkMade(account.Id, link.ExpiresAt));
        return $"/account/link?code={code}";
    }
}
