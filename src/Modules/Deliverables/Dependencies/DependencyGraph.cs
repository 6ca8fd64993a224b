using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The graph of what waits for what, looked at over all rows, unseen ones included. No refusal names a row.</summary>
internal static class DependencyGraph
{
    /// <summary>Call while holding the graph's lock. A declined proposal is no edge.</summary>
    /// <exception cref="RuleBroken">The provider waits, directly or through others, for the consumer; or the edge is there already.</exception>
    public static async Task RefuseCircleAsync(OutcomesDb db, Guid consumerId, Guid providerId, CancellationToken cancel)
    {
        if (consumerId == providerId) throw Circle();
        if (await Edges(db).AnyAsync(d => d.ConsumerDeliverableId == consumerId && d.ProviderDeliverableId == providerId, cancel))
            throw new RuleBroken("already-dependent", "This deliverable already waits for that one.", "ProviderDeliverableId");

        // Level by level from the provider along what it waits for: one statement per level of the graph.
        var reached = new HashSet<Guid> { providerId };
        for (List<Guid> level = [providerId]; level.Count > 0;)
        {
            var next = await Edges(db).Where(d => level.Contains(d.ConsumerDeliverableId) && d.ProviderDeliverableId != null)
                .Select(d => d.ProviderDeliverableId.GetValueOrDefault()).Distinct().ToListAsync(cancel);
            if (next.Contains(consumerId)) throw Circle();
            level = [.. next.Where(reached.Add)];
        }
    }

    /// <summary>What the viewer is to a dependency; the consumer's deliverable may be unseen by the provider.</summary>
    public static async Task<Party> PartiesAsync(OutcomesDb db, Dependency dependency, CancellationToken cancel)
    {
        if (db.Viewer.PersonId is not { } me) return Party.None;
        var isConsumer = await db.AllRows<Deliverable>().AnyAsync(d => d.Id == dependency.ConsumerDeliverableId && d.ProducerId == me, cancel);
        return (isConsumer ? Party.Consumer : Party.None) | (dependency.ProviderPersonId == me ? Party.Provider : Party.None);
    }

    private static IQueryable<Dependency> Edges(OutcomesDb db) => db.AllRows<Dependency>().Where(d => d.State != DependencyState.Declined);

    private static RuleBroken Circle() =>
        new("dependency-circle", "This would close a circle of deliverables that wait for each other. Break it up: what can be delivered first?", "ProviderDeliverableId");
}
