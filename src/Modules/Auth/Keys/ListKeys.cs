using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The keys that sign tokens, by algorithm and period. For administrators.</summary>
public sealed class ListKeys(OutcomesDb db)
{
    /// <summary>One key, without the key.</summary>
    /// <param name="State">Published, Active, Verifying, Revoked or Over.</param>
    public sealed record Line(string Kid, string Algorithm, string State, DateTime ActivatesAt, DateTime RetiresAt);

    public async Task<IReadOnlyList<Line>> RunAsync(CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer, AuthPermissions.Clients);
        var now = db.Now;
        var keys = await db.Set<SigningKey>().OrderBy(key => key.Algorithm).ThenBy(key => key.Period).ToListAsync(cancel);
        return [.. keys.Select(key => new Line(key.Kid, key.Algorithm, State(key, now), key.ActivatesAt, key.RetiresAt))];
    }

    private static string State(SigningKey key, DateTime now) =>
        key.RevokedAt is not null ? "Revoked" : key.IsActive(now) ? "Active" : now < key.ActivatesAt ? "Published" : key.IsPublished(now) ? "Verifying" : "Over";
}
