using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Which objective contributes to which: a forest, over all rows. Whoever changes it, or a progress in it, holds its lock.</summary>
internal static class AlignmentGraph
{
    public const string Name = "alignment";

    /// <summary>Walks up from the parent to be. The refusal names no row: the circle may run through some that the viewer cannot see.</summary>
    /// <exception cref="RuleBroken">The objective would contribute to itself.</exception>
    public static async Task RefuseCycleAsync(OutcomesDb db, Guid objectiveId, Guid parentId, CancellationToken cancel)
    {
        var seen = new HashSet<Guid>();
        for (Guid? next = parentId; next is { } id && seen.Add(id);)
        {
            if (id == objectiveId)
                throw new RuleBroken("alignment-cycle", "The objective would contribute to itself. Choose a parent that does not contribute to it.", "ParentObjectiveId");
            next = await db.AllRows<Objective>().Where(objective => objective.Id == id).Select(objective => objective.ParentObjectiveId).FirstOrDefaultAsync(cancel);
        }
    }

    /// <summary>Looks up the place an objective is to contribute to, as the viewer sees it.</summary>
    /// <returns>The parent: the one named, or the one whose key result is named.</returns>
    /// <exception cref="RuleBroken">It is over, or the key result is not the parent's.</exception>
    public static async Task<Guid?> PlaceAsync(OutcomesDb db, Guid? parentId, Guid? keyResultId, CancellationToken cancel)
    {
        var parent = parentId;
        if (keyResultId is { } key)
        {
            var found = await db.FindNamedAsync<KeyResult>(key, "AlignedKeyResultId", cancel);
            if (parent is not null && found.ObjectiveId != parent)
                throw new RuleBroken("key-result-elsewhere", "That key result belongs to another objective. Name one of the parent's, or name its objective as the parent.", "AlignedKeyResultId");
            parent = found.ObjectiveId;
        }
        if (parent is not { } id) return null;
        var place = await db.FindNamedAsync<Objective>(id, "ParentObjectiveId", cancel);
        if (!place.IsOpen) throw new RuleBroken("parent-is-over", $"That objective is {place.State}. Choose one that is open.", "ParentObjectiveId");
        return id;
    }
}
