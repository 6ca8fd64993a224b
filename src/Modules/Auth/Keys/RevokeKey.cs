using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>In an emergency: a key neither signs nor verifies from now on (other processes follow within 60 s: keys are remembered for 30, and then what was checked with them), and the next one takes its place. For administrators.</summary>
public sealed class RevokeKey(OutcomesDb db, Sudo sudo)
{
    /// <exception cref="RuleBroken">There is no such key.</exception>
    public async Task RunAsync(string kid, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer, AuthPermissions.Clients);
        sudo.Demand();
        var key = await db.Set<SigningKey>().AsTracking().FirstOrDefaultAsync(key => key.Kid == kid, cancel)
            ?? throw new RuleBroken("key-unknown", $"There is no key {kid}. See `outcomes key list`.", "kid");
        if (key.RevokedAt is not null) return;
        await using var write = await sudo.BeginWriteAsync(db, cancel);
        key.Revoke(db.Now);
        AuditTrail.Record(db, $"key:{kid}", new KeyRevoked(kid, key.Algorithm), isTechnical: true);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
