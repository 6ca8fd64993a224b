using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Sees to it that each algorithm has an active key, and the next one published 48 h before it signs. Safe to run in several processes at once.</summary>
internal sealed class KeyRotation(Databases databases, IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    private readonly IDataProtector protector = Protector(protection);
    private readonly SemaphoreSlim turn = new(1, 1);

    public static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("Auth.SigningKeys.v1");

    public async Task EnsureAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            // Whole seconds, which every database keeps as they are.
            var now = new DateTime(clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
            await using var db = databases.OpenForSignIn();
            var keys = await db.Set<SigningKey>().ToListAsync(cancel);
            foreach (var algorithm in SigningKeys.Algorithms)
                if (Missing([.. keys.Where(key => key.Algorithm == algorithm)], now) is { } next)
                    await PublishAsync(algorithm, next.Period, now, next.ActivatesAt, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes private halves away from keys that sign no more, and drops keys that verify no more. The newest row of an algorithm stays: it holds the count.</summary>
    public async Task ClearAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(cancel);
        var keys = db.Set<SigningKey>();
        await keys.Where(key => key.RetiresAt <= now && key.PrivateKey != null).ExecuteUpdateAsync(set => set.SetProperty(key => key.PrivateKey, (byte[]?)null), cancel);
        await keys.Where(key => key.RemovesAt <= now && keys.Any(other => other.Algorithm == key.Algorithm && other.Period > key.Period)).ExecuteDeleteAsync(cancel);
        db.NoteChangeOf<SigningKey>();
        await write.CommitAsync(cancel);
    }

    public void Dispose() => turn.Dispose();

    private static (int Period, DateTime ActivatesAt)? Missing(IReadOnlyList<SigningKey> keys, DateTime now)
    {
        var period = keys.Count == 0 ? 1 : keys.Max(key => key.Period) + 1;
        if (!keys.Any(key => key.IsActive(now))) return (period, now);
        var last = keys.Where(key => key.RevokedAt is null).Max(key => key.RetiresAt);
        return last - now <= SigningKey.Ahead ? (period, last) : null;
    }

    private async Task PublishAsync(string algorithm, int period, DateTime now, DateTime activatesAt, CancellationToken cancel)
    {
        // Made and protected before the write begins: protecting may itself write a key of the ring.
        var key = new SigningKey(NewKeyPair.Make(algorithm, protector), period, now, activatesAt);
        await using var db = databases.OpenForSignIn();
        db.Add(key);
        AuditTrail.Record(db, $"key:{key.Kid}", new KeyPublished(key.Kid, algorithm, activatesAt), isTechnical: true);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another process was quicker with this period: its key is ours too.
            await using var again = databases.OpenForSignIn();
            if (!await again.Set<SigningKey>().AnyAsync(row => row.Algorithm == algorithm && row.Period == period, cancel)) throw;
            // What was read before that commit is not kept.
            again.NoteChangeOf<SigningKey>();
            await again.SaveChangesAsync(cancel);
        }
    }
}
