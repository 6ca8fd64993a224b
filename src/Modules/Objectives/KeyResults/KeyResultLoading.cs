using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Loads a key result by its own id, with the objective whose version it bears.</summary>
internal static class KeyResultLoading
{
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    /// <exception cref="StaleVersion">The objective changed meanwhile.</exception>
    public static async Task<(Objective Objective, KeyResult KeyResult)> LoadAsync(OutcomesDb db, Target target, CancellationToken cancel)
    {
        var objectiveId = await db.Set<KeyResult>().Where(key => key.Id == target.Id).Select(key => (Guid?)key.ObjectiveId).FirstOrDefaultAsync(cancel)
            ?? throw new NotFound("key result");
        var objective = await db.Set<Objective>().AsSplitQuery().Include(row => row.KeyResults).ThenInclude(key => key.Baselines)
            .LoadAsync(target with { Id = objectiveId }, cancel);
        return (objective, objective.KeyResults.Single(key => key.Id == target.Id));
    }
}
