using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Counts what failed at one account from one place, and locks it for that place; within the caller's write.</summary>
internal static class FailedTries
{
    public static async Task<bool> IsLockedAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel) =>
        (await FindAsync(db, accountId, origin, cancel))?.IsLocked(db.Now) == true;

    /// <returns>True when this failure locks.</returns>
    public static async Task<bool> CountAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        var known = await FindAsync(db, accountId, origin, cancel);
        if (known is null) db.Add(known = new SignInLock(accountId, origin.CountedAs));
        if (!known.Fail(db.Now)) return false;
        db.Audit(accountId, new AccountLocked(accountId, origin.Network, known.LockedUntil ?? db.Now));
        return true;
    }

    /// <summary>Somebody got in: the count begins anew.</summary>
    public static async Task ForgetAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        var countedAs = origin.CountedAs;
        await db.Set<SignInLock>().Where(row => row.AccountId == accountId && row.Network == countedAs).ExecuteDeleteAsync(cancel);
    }

    private static async Task<SignInLock?> FindAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        var countedAs = origin.CountedAs;
        return await db.Set<SignInLock>().AsTracking().FirstOrDefaultAsync(row => row.AccountId == accountId && row.Network == countedAs, cancel);
    }
}
