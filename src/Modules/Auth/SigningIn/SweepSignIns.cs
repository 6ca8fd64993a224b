using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Auth;

/// <summary>Nightly: forgets one-time links, begun sign-ins and answered challenges that are over, and failed sign-ins that nobody repeated for a week.</summary>
[DisallowConcurrentExecution]
public sealed class SweepSignIns(Databases databases) : IJob
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SweepAsync(cancellationToken);

    /// <returns>How many rows were forgotten.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var (now, oldest) = (db.Now, db.Now - Remembered);
        await using var write = await db.BeginWriteAsync(cancel);
        var links = await db.Set<OneTimeLink>().Where(link => link.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        var begun = await db.Set<PendingSignIn>().Where(begun => begun.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        var locks = await db.Set<SignInLock>().Where(lockout => lockout.FailedAt <= oldest && (lockout.LockedUntil == null || lockout.LockedUntil <= now)).ExecuteDeleteAsync(cancel);
        var challenges = await db.Set<UsedChallenge>().Where(used => used.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        await write.CommitAsync(cancel);
        return links + begun + locks + challenges;
    }
}
