using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Whoever takes a deliverable over takes over what others wait for.</summary>
internal sealed class WhenProviderHandedOver(OutcomesDb db) : IHandle<DeliverableHandedOver>
{
    public async Task HandleAsync(DeliverableHandedOver happened, CancellationToken cancel)
    {
        // Who produces it now, not whom the event names: two hand-overs may arrive in any order.
        var producerId = await db.Set<Deliverable>().Where(d => d.Id == happened.DeliverableId).Select(d => (Guid?)d.ProducerId).FirstOrDefaultAsync(cancel);
        if (producerId is not { } personId) return;
        var waiting = await db.Set<Dependency>().AsTracking()
            .Where(d => d.ProviderDeliverableId == happened.DeliverableId && (d.State == DependencyState.Proposed || d.State == DependencyState.Agreed))
            .ToListAsync(cancel);
        foreach (var dependency in waiting) dependency.FollowProvider(personId);
        await db.SaveChangesAsync(cancel);
    }
}
