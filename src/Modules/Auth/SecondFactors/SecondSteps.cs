using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes the second step from an account.</summary>
internal static class SecondSteps
{
    /// <summary>Nothing where there is none.</summary>
    public static async Task RemoveAsync(OutcomesDb db, Guid accountId, bool byAdministrator, string? reason, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(accountId, cancel);
        var removed = await db.Set<Authenticator>().Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await db.Set<RecoveryCode>().Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancel);
        if (removed > 0)
        {
            AuditTrail.Record(db, $"account:{accountId}", new SecondStepRemoved(accountId, byAdministrator), reason, isTechnical: true);
            db.Send(new SecurityNotice(accountId, SecurityNoticeWords.SecondStepRemoved));
        }
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
