using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Begins the second step of a sign-in, and takes it from an account; within the caller's write.</summary>
internal static class SecondSteps
{
    /// <param name="firstFactor">What was proved already, in the words of <c>amr</c>.</param>
    /// <returns>The code under which the sign-in goes on; empty where there is no second step.</returns>
    public static async Task<string> BeginAsync(OutcomesDb db, Account account, string firstFactor, CancellationToken cancel)
    {
        if (!await db.HasAuthenticatorAsync(account.Id, cancel)) return "";
        var code = OneTimeLink.NewCode();
        db.Add(new PendingSignIn(account, code, firstFactor, db.Now));
        return code;
    }

    /// <summary>Nothing where there is none. An administrator takes passkeys too: they are second factors, and lost ones would keep their owner from setting up another. The caller's write holds the account, and is saved here.</summary>
    public static async Task RemoveAsync(OutcomesDb db, Guid accountId, bool byAdministrator, string? reason, CancellationToken cancel)
    {
        var removed = await db.Set<Authenticator>().Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await db.Set<RecoveryCode>().Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await GuessedCodes.ForgetEverywhereAsync(db, accountId, cancel);
        if (byAdministrator) removed += await RemovePasskeysAsync(db, accountId, cancel);
        if (removed > 0)
        {
            db.Audit(accountId, new SecondStepRemoved(accountId, byAdministrator), reason);
            db.Send(new SecurityNotice(accountId, SecurityNoticeWords.SecondStepRemoved, await db.WaysLeftAsync(accountId, areTokensRevoked: false, cancel)));
        }
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<int> RemovePasskeysAsync(OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        var passkeys = db.Set<Passkey>().Where(passkey => passkey.AccountId == accountId);
        foreach (var id in await passkeys.Select(passkey => passkey.Id).ToListAsync(cancel)) db.Audit(accountId, new PasskeyRemoved(accountId, id));
        return await passkeys.ExecuteDeleteAsync(cancel);
    }
}
