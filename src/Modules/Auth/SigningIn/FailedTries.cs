using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Counts what failed at one account from one place, and locks it for that place; read once, within the caller's write.</summary>
internal sealed class FailedTries
{
    private readonly OutcomesDb db;
    private readonly Guid accountId;
    private readonly SignInOrigin origin;
    private readonly SignInLock? known;

    private FailedTries(OutcomesDb db, Guid accountId, SignInOrigin origin, SignInLock? known) =>
        (this.db, this.accountId, this.origin, this.known) = (db, accountId, origin, known);

    public bool AreLocked => known?.IsLocked(db.Now) == true;

    public static async Task<FailedTries> FindAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        var countedAs = origin.CountedAs;
        var counted = await db.Set<SignInLock>().AsTracking().FirstOrDefaultAsync(row => row.AccountId == accountId && row.Network == countedAs, cancel);
        return new FailedTries(db, accountId, origin, counted);
    }

    /// <summary>One more; saved by the caller.</summary>
    /// <returns>True when this failure locks.</returns>
    public bool Count()
    {
        var counted = known ?? new SignInLock(accountId, origin.CountedAs);
        if (known is null) db.Add(counted);
        if (!counted.Fail(db.Now)) return false;
        db.Audit(accountId, new AccountLocked(accountId, origin.Network, counted.LockedUntil ?? db.Now));
        return true;
    }

    /// <summary>Somebody got in: the count begins anew.</summary>
    public Task ForgetAsync(CancellationToken cancel) => ForgetAsync(db, accountId, origin, cancel);

    public static async Task ForgetAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        var countedAs = origin.CountedAs;
        await db.Set<SignInLock>().Where(row => row.AccountId == accountId && row.Network == countedAs).ExecuteDeleteAsync(cancel);
    }
}
