using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Writes about one account wait for each other, so that its audit chain does not fork and its counters count every attempt.</summary>
internal static class AccountWrites
{
    /// <summary>Opens a transaction that holds the account's row.</summary>
    public static Task<WriteTransaction> BeginWriteAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel) =>
        db.BeginWriteAsync(() => db.HoldAccountAsync(accountId, cancel), cancel);

    /// <summary>Within a write: others about this account wait for its end.</summary>
    public static Task HoldAccountAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel) =>
        db.Set<Account>().Where(account => account.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.Writes, account => account.Writes + 1), cancel);

    /// <summary>Technical: an administrator may read that it happened, by account and not by person.</summary>
    public static void Audit(this OutcomesDb db, Guid accountId, DomainEvent happened, string? reason = null) =>
        AuditTrail.Record(db, $"account:{accountId}", happened, reason, isTechnical: true);
}
