using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes the second step from somebody who lost app, recovery codes and passkeys: all of them, after an administrator has made sure who it is. Their sessions end; they are told by mail.</summary>
public sealed class ResetSecondStep(OutcomesDb db, Sudo sudo)
{
    private const int LongestReason = 2000;

    /// <param name="reason">How it was made sure who it is; audited.</param>
    /// <exception cref="RuleBroken">There is no account with this address, or it is one's own.</exception>
    public async Task RunAsync(string email, string reason, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        sudo.Demand();
        if (reason.Trim().Length is < 1 or > LongestReason) throw new InvalidRequest([new FieldFault("reason", "Say in at most 2,000 characters how you made sure who it is.")]);
        var account = await db.FindAccountAsync(email, cancel);
        if (account.PersonId == db.Viewer.PersonId) throw new RuleBroken("own-account", "Remove your own second step on your security page, or ask another administrator.");
        await using var write = await sudo.BeginWriteAsync(db, account.Id, cancel);
        account.EndSessions();
        await db.EndSessionsOfAsync(account.Id, cancel);
        await SecondSteps.RemoveAsync(db, account.Id, byAdministrator: true, reason.Trim(), cancel);
        await write.CommitAsync(cancel);
    }
}
