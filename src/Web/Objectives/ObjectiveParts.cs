using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Web.Objectives;

/// <summary>Reads what hangs on an outcome, one statement for each kind.</summary>
internal sealed class ObjectiveParts(OutcomesDb db)
{
    private const int MostCheckIns = 200;
    private const int MostBelow = 30;

    /// <summary>Far more levels than an organisation has; the tree is kept free of circles.</summary>
    private const int MostAbove = 6;

    public async Task<IReadOnlyList<FoundKeyResult>> KeyResultsAsync(Guid id, CancellationToken cancel) =>
        await db.Set<KeyResult>().Where(result => result.ObjectiveId == id).OrderBy(result => result.Title).ThenBy(result => result.Id)
            .Select(result => new FoundKeyResult(
                result.Id, result.Title, result.OwnerId, result.Kind, result.Unit, result.Baseline, result.Current, result.Commit, result.Target, result.RangeMin, result.RangeMax, result.Progress))
            .ToListAsync(cancel);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<FoundCheckIn>> CheckInsAsync(Guid id, CancellationToken cancel) =>
        await db.Set<CheckIn>().Where(entry => entry.ObjectiveId == id).OrderByDescending(entry => entry.CreatedAt).ThenByDescending(entry => entry.Number).ThenBy(entry => entry.Id).Take(MostCheckIns)
            .Select(entry => new FoundCheckIn(
                entry.Id, DateOnly.FromDateTime(entry.CreatedAt), entry.AuthorId, entry.KeyResultId, entry.Value, entry.Confidence, entry.Narrative, entry.Blockers, entry.SupersedesId))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<FoundObjective>> BelowAsync(Guid id, CancellationToken cancel) =>
        await db.Set<Objective>().Where(objective => objective.ParentObjectiveId == id).OrderBy(objective => objective.Title).ThenBy(objective => objective.Id).Take(MostBelow)
            .Select(FoundObjective.Of).ToListAsync(cancel);

    /// <summary>From the top down, as far as the viewer sees without a gap. One statement a level.</summary>
    public async Task<IReadOnlyList<FoundObjective>> AboveAsync(Guid? parentId, CancellationToken cancel)
    {
        var above = new List<FoundObjective>();
        for (var next = parentId; next is { } id && above.Count < MostAbove;)
        {
            if (await db.Set<Objective>().Where(objective => objective.Id == id).Select(FoundObjective.Of).FirstOrDefaultAsync(cancel) is not { } level) break;
            above.Insert(0, level);
            next = level.ParentId;
        }

        return above;
    }
}
