using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Deletes a draft that nothing refers to, with its key results. The owner or their manager; everything else is cancelled.</summary>
/// <remarks>Errors: wrong-state, objective-referred-to.</remarks>
public sealed class DeleteObjective(OutcomesDb db) : Change<Nothing>(db, ObjectivesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().Include(row => row.KeyResults).LoadAsync(target, cancel);
        await ObjectiveAccess.RequireWriterAsync(Db, objective, cancel);
        objective.RequireDeletable(await IsReferredToAsync(objective, cancel));
        Db.RemoveRange(objective.KeyResults);
        Db.Remove(objective);
        await write.SaveAsync(objective, cancel, alsoFrom: objective.ParentObjectiveId);
        return new Changed(objective.Id, objective.Version);
    }

    private Task<bool> IsReferredToAsync(Objective objective, CancellationToken cancel)
    {
        var keys = objective.KeyResults.Select(key => (Guid?)key.Id).ToList();
        return Db.AllRows<Objective>().AnyAsync(other => other.ParentObjectiveId == objective.Id || keys.Contains(other.AlignedKeyResultId), cancel);
    }
}
