using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Finds the outcomes that a request names, as far as the viewer may see them.</summary>
internal static class ServedOutcomes
{
    /// <exception cref="InvalidRequest">Neither or both disagreeing ends are named.</exception>
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public static async Task<Served> FindAsync(OutcomesDb db, ServedOutcome named, CancellationToken cancel)
    {
        if (named.KeyResultId is { } keyResultId)
        {
            var objectiveId = await db.Set<KeyResult>().Where(k => k.Id == keyResultId).Select(k => (Guid?)k.ObjectiveId).FirstOrDefaultAsync(cancel)
                ?? throw new NotFound("key result");
            return named.ObjectiveId is { } other && other != objectiveId
                ? throw Fault("KeyResultId", "This key result belongs to another objective. Leave ObjectiveId out.")
                : new Served(objectiveId, keyResultId);
        }
        if (named.ObjectiveId is not { } id) throw Fault("ObjectiveId", "Name the objective or the key result that is served.");
        return await db.Set<Objective>().AnyAsync(o => o.Id == id, cancel) ? new Served(id, null) : throw new NotFound("objective");
    }

    public static async Task<IReadOnlyList<Served>> FindAsync(OutcomesDb db, IReadOnlyList<ServedOutcome> named, CancellationToken cancel)
    {
        var found = new List<Served>();
        foreach (var one in named) found.Add(await FindAsync(db, one, cancel));
        return found;
    }

    private static InvalidRequest Fault(string field, string message) => new([new FieldFault(field, message)]);
}
