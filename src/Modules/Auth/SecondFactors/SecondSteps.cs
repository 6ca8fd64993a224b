using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes the second step from an account.</summary>
internal static class SecondSteps
{
    /// <summary>Nothing where there is none. An administrator takes passkeys too: they are second factors, and lost ones would keep their owner from setting up another.</summary>
    public static async Task RemoveAsync(OutcomesDb db, Guid accountId, bool byAdministrator, string? reason, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(accountId, cancel);
        var removed = await db.Set<Authenticator>().Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await db.Set<RecoveryCode>().Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await GuessedCodes.ForgetEverywhereAsync(db, accountId, cancel);
        if (byAdministrator) removed += await RemovePasskeysAsync(db, accountId, cancel);
        if (removed > 0)
        {
            AuditTrail.Record(db, $"account:{accountId}", new SecondStepRemoved(accountId, byAdministrator), reason, isTechnical: true);
            db.Send(new SecurityNotice(accountId, SecurityNoticeWords.SecondStepRemoved, await db.WaysLeftAsync(accountId, cancel)));
        }
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task<int> RemovePasskeysAsync(OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        var passkeys = db.Set<Passkey>().Where(passkey => passkey.AccountId == accountId);
        foreach (var id in await passkeys.Select(passkey => passkey.Id).ToListAsync(cancel)) db.Audit(accountId, new PasskeyRemoved(accountId, id));
        return await passkeys.ExecuteDeleteAsync(cancel);
    }
}
