using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Whether a cycle can be run as it is planned.</summary>
internal static class CycleCheck
{
    /// <exception cref="RuleBroken">Says what is missing.</exception>
    public static async Task RequireCompleteAsync(OutcomesDb db, ReviewCycle cycle, CancellationToken cancel)
    {
        var relations = await db.Set<ReviewSection>().Where(s => s.TemplateId == cycle.TemplateVersionId).Select(s => s.Relation).Distinct().ToListAsync(cancel);
        if (!relations.Contains(Relation.Manager))
            throw new RuleBroken("template-without-manager", "The template has no section for the manager, and a review ends with theirs. Add one.", "TemplateVersionId");
        foreach (var kind in Needed(relations, cycle.CalibrationOn))
            if (cycle.Stages.All(stage => stage.Kind != kind))
                throw new RuleBroken("stage-missing", $"Plan a stage {kind}: the template or the cycle needs one.", "Stages");
        RequireOrder(cycle, StageKind.Nomination, StageKind.Peer);
        RequireOrder(cycle, StageKind.Manager, StageKind.Calibration);
        RequireOrder(cycle, StageKind.Manager, StageKind.Sharing);
        RequireOrder(cycle, StageKind.Calibration, StageKind.Sharing);
        if (!await Participants.Of(db, cycle.Id, cycle.StartedBefore).AnyAsync(cancel))
            throw new RuleBroken("cycle-without-participants", "Nobody takes part. Choose units, job titles or people.", "UnitIds");
    }

    private static IEnumerable<StageKind> Needed(IReadOnlyList<Relation> relations, bool calibrationOn)
    {
        foreach (var relation in relations) yield return ReviewCycle.StageOf(relation);
        if (relations.Contains(Relation.Peer)) yield return StageKind.Nomination;
        if (calibrationOn) yield return StageKind.Calibration;
        yield return StageKind.Sharing;
    }

    private static void RequireOrder(ReviewCycle cycle, StageKind first, StageKind then)
    {
        var (before, after) = (cycle.Stages.FirstOrDefault(stage => stage.Kind == first), cycle.Stages.FirstOrDefault(stage => stage.Kind == then));
        if (before is not null && after is not null && after.DueOn < before.DueOn)
            throw new RuleBroken("stage-order", $"{then} must not end before {first} does.", "Stages");
    }
}
