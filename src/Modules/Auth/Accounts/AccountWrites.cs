using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Writes about one account wait for each other, so that its audit chain does not fork and its counters count every attempt.</summary>
internal static class AccountWrites
{
    /// <summary>Opens a transaction that holds the account's row.</summary>
    public static async Task<WriteTransaction> BeginWriteAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        var write = await db.BeginWriteAsync(cancel);
        try
        {
            await db.Set<Account>().Where(account => account.Id == accountId)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.Writes, account => account.Writes + 1), cancel);
            return write;
        }
        catch
        {
            await write.DisposeAsync();
            throw;
        }
    }

    /// <summary>Technical: an administrator may read that it happened, by account and not by person.</summary>
    public static void Audit(this OutcomesDb db, Guid accountId, DomainEvent happened, string? reason = null) =>
        AuditTrail.Record(db, $"account:{accountId}", happened, reason, isTechnical: true);
}
