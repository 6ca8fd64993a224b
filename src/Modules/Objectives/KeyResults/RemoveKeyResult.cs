using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Removes a key result that nothing refers to from a draft. The objective's owner or their manager.</summary>
/// <remarks>Errors: wrong-state, key-result-referred-to.</remarks>
public sealed class RemoveKeyResult(OutcomesDb db) : Change<Nothing>(db, ObjectivesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var (objective, key) = await KeyResultLoading.LoadAsync(Db, target, cancel);
        await ObjectiveAccess.RequireWriterAsync(Db, objective, cancel);
        // A draft's deliverables are counted on the objective, not on each key result: with any linked, none is removed.
        var isReferredTo = objective.LinkedDeliverableCount > 0
            || await Db.AllRows<CheckIn>().AnyAsync(checkIn => checkIn.KeyResultId == key.Id, cancel)
            || await Db.AllRows<Objective>().AnyAsync(other => other.AlignedKeyResultId == key.Id, cancel);
        objective.RemoveKeyResult(key, isReferredTo);
        Db.Remove(key);
        await write.SaveAsync(objective, cancel);
        return new Changed(key.Id, objective.Version);
    }
}
