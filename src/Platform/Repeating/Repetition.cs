using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Runs a write once for each key of its sender, however often it is sent within a day.</summary>
/// <remarks>The key is kept in the transaction of the write itself: whether the answer arrived or the process died before it, a repeat
/// finds either both or neither.</remarks>
public static class Repetition
{
    /// <summary>A sent key is remembered for this long.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <param name="key">As the client chose it, at most 200 characters.</param>
    /// <param name="fingerprint">Of method, address, If-Match and body: 64 hexadecimal digits.</param>
    /// <exception cref="KeyUsedBefore">The key came with another request.</exception>
    public static async Task<Changed> OnceAsync(this OutcomesDb db, string key, string fingerprint, Func<Task<Changed>> write, CancellationToken cancel)
    {
        if (!db.Viewer.IsSomebody) throw new SignInRequired();
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (await FindAsync(db, key, cancel) is { } known) return AnswerOf(known, fingerprint);
        // Only what is forgotten: another sender of the key may have committed since the look above.
        var oldest = db.Now - Memory;
        await db.Set<RepeatableRequest>().Where(row => row.ActorRef == db.Viewer.ActorRef && row.Key == key && row.MadeAt <= oldest).ExecuteDeleteAsync(cancel);
        // Saved before the write: a second sender of the key waits here until the first has committed.
        var request = new RepeatableRequest(db.Viewer.ActorRef, key, fingerprint, db.Now);
        var entry = db.Add(request);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            entry.State = EntityState.Detached;
            await transaction.DisposeAsync();
            return AnswerOf(await FindAsync(db, key, cancel) ?? throw new Busy(), fingerprint);
        }
        var changed = await write();
        await db.Set<RepeatableRequest>().Where(row => row.ActorRef == request.ActorRef && row.Key == key).ExecuteUpdateAsync(
            row => row.SetProperty(x => x.EntityId, changed.Id).SetProperty(x => x.Version, changed.Version), cancel);
        await transaction.CommitAsync(cancel);
        return changed;
    }

    private static Task<RepeatableRequest?> FindAsync(OutcomesDb db, string key, CancellationToken cancel)
    {
        var oldest = db.Now - Memory;
        return db.Set<RepeatableRequest>().FirstOrDefaultAsync(row => row.ActorRef == db.Viewer.ActorRef && row.Key == key && row.MadeAt > oldest, cancel);
    }

    private static Changed AnswerOf(RepeatableRequest known, string fingerprint) =>
        known.Fingerprint == fingerprint ? known.Answer : throw new KeyUsedBefore();
}

/// <summary>422: a repeat is the same request, byte for byte in meaning; this one is another.</summary>
public sealed class KeyUsedBefore() : Failure(422, "idempotency-key-reused",
    "This Idempotency-Key came with another request in the last 24 hours. Choose a new key for a new request.", "Idempotency-Key");
