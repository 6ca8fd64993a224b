using Outcomes.Platform;

namespace Outcomes.Objectives;

[EventName("objectives.aligned.v1")]
public sealed record ObjectiveAligned(Guid ObjectiveId, Guid? From, Guid? ParentObjectiveId, Guid? AlignedKeyResultId) : DomainEvent;

/// <summary>Says to which objective, and which of its key results, this one contributes; without both it stands alone. The owner or their manager.</summary>
/// <remarks>The parent must be seen and open. Errors: alignment-cycle, parent-is-over, key-result-elsewhere, wrong-state.</remarks>
public sealed class AlignObjective(OutcomesDb db) : Change<AlignObjective.Request>(db, ObjectivesPermissions.Write)
{
    /// <param name="ParentObjectiveId">May be left out where a key result is named.</param>
    public sealed record Request(Guid? ParentObjectiveId, Guid? AlignedKeyResultId = null);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        await ObjectiveAccess.RequireWriterAsync(Db, objective, cancel);
        var parent = await AlignmentGraph.PlaceAsync(Db, request.ParentObjectiveId, request.AlignedKeyResultId, cancel);
        if (parent is { } above) await AlignmentGraph.RefuseCycleAsync(Db, objective.Id, above, cancel);
        var left = objective.ParentObjectiveId;
        objective.AlignTo(parent, request.AlignedKeyResultId);
        await write.SaveAsync(objective, cancel, alsoFrom: left);
        return new Changed(objective.Id, objective.Version);
    }
}
