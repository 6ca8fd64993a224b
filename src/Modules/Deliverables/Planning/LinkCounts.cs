using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Counts for every objective the deliverables linked to it, all rows included: after imports and for the demo company. One statement.</summary>
public static class LinkCounts
{
    public static Task<int> RebuildAsync(OutcomesDb db, CancellationToken cancel)
    {
        var links = db.AllRows<DeliverableLink>();
        return db.AllRows<Objective>()
            .Where(objective => objective.LinkedDeliverableCount != links.Count(link => link.ObjectiveId == objective.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(objective => objective.LinkedDeliverableCount, objective => links.Count(link => link.ObjectiveId == objective.Id)), cancel);
    }
}
