using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>What was agreed on is there: dependencies on an accepted deliverable are satisfied by themselves.</summary>
internal sealed class WhenProviderAccepted(OutcomesDb db) : IHandle<DeliverableAccepted>
{
    public async Task HandleAsync(DeliverableAccepted happened, CancellationToken cancel)
    {
        var waiting = await db.Set<Dependency>().AsTracking()
            .Where(d => d.ProviderDeliverableId == happened.DeliverableId && d.State == DependencyState.Agreed).ToListAsync(cancel);
        foreach (var dependency in waiting) dependency.Satisfy(Party.System);
        await db.SaveChangesAsync(cancel);
    }
}
