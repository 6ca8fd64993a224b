using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>The keys with which this instance signs, and their public halves for whoever checks.</summary>
public sealed class InstanceKeys(Databases databases, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>After this a purpose gets a new key at the next signing; what was signed before still verifies.</summary>
    public static readonly TimeSpan SignsFor = TimeSpan.FromDays(730);

    private readonly IDataProtector protector = protection.CreateProtector("Platform.InstanceKeys.v1");

    /// <summary>The key that signs now; made when there is none or the last one is old. Dispose it after signing.</summary>
    public async Task<Signer> SignerAsync(string purpose, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("signing keys"));
        return await SignerAsync(db, purpose, cancel);
    }

    /// <summary>The same within a write of the caller's, which a key that has to be made first becomes a part of: a second context would wait for it.</summary>
    public async Task<Signer> SignerAsync(OutcomesDb db, string purpose, CancellationToken cancel)
    {
        var newest = await db.Set<InstanceKey>().Where(key => key.Purpose == purpose).OrderByDescending(key => key.MadeAt).ThenBy(key => key.KeyId)
            .FirstOrDefaultAsync(cancel);
        if (newest?.PrivateKey is null || newest.MadeAt + SignsFor < db.Now) newest = await MakeAsync(db, purpose, cancel);
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protector.Unprotect(newest.PrivateKey ?? throw new InvalidOperationException("The newest key signs.")), out _);
        return new Signer(newest.KeyId, key, newest.Certificate);
    }

    /// <summary>Every key of a purpose that was ever used, the newest first.</summary>
    public async Task<PublicKeys> PublicKeysAsync(string purpose, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("signing keys"));
        var keys = await db.Set<InstanceKey>().Where(key => key.Purpose == purpose).OrderByDescending(key => key.MadeAt).ThenBy(key => key.KeyId)
            .Select(key => key.PublicKey).ToListAsync(cancel);
        return PublicKeys.Of(keys);
    }

    private async Task<InstanceKey> MakeAsync(OutcomesDb db, string purpose, CancellationToken cancel)
    {
        // Protected before the write begins: protecting may itself write a key of the ring.
        var made = NewInstanceKey.Make(purpose, clock.GetUtcNow(), protector);
        foreach (var older in await db.Set<InstanceKey>().AsTracking().Where(key => key.Purpose == purpose).ToListAsync(cancel)) older.StopSigning();
        var key = new InstanceKey(made, purpose, db.Now);
        db.Add(key);
        AuditTrail.Record(db, $"instance-key:{key.KeyId}", new InstanceKeyMade(key.KeyId, purpose), isTechnical: true);
        await db.SaveChangesAsync(cancel);
        return key;
    }
}

/// <summary>A purpose has a new signing key.</summary>
[EventName("platform.instance-key-made.v1")]
public sealed record InstanceKeyMade(string KeyId, string Purpose) : DomainEvent;
