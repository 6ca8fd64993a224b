using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>How many deliverables serve an objective. Whoever links or unlinks one says so here, in the same transaction.</summary>
public static class LinkedDeliverables
{
    /// <param name="by">+1 for a link, −1 for one taken away; bulk writers sum up.</param>
    public static Task CountAsync(OutcomesDb db, Guid objectiveId, int by, CancellationToken cancel) =>
        db.AllRows<Objective>().Where(objective => objective.Id == objectiveId).ExecuteUpdateAsync(
            row => row.SetProperty(objective => objective.LinkedDeliverableCount, objective => objective.LinkedDeliverableCount + by), cancel);
}
