using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Keeps those out of a group of peers who read what the group says: less their own answer it would tell of the others (invariant I8).</summary>
internal static class PeersAbove
{
    /// <exception cref="RuleBroken">The peer is above the reviewee, by whatever line.</exception>
    public static async Task RequireNotAboveAsync(this OutcomesDb db, Guid peerId, Guid revieweeId, CancellationToken cancel)
    {
        if (await db.Set<ManagerClosure>().AnyAsync(c => c.AncestorId == peerId && c.DescendantId == revieweeId, cancel))
            throw new RuleBroken("peer-above", "Managers above somebody read what their peers answered, and are none of them. Name a colleague.", "ReviewerId");
    }
}
