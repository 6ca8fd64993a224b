using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Finds what may be cited, through the rules of visibility of whoever cites: accepted deliverables, closed objectives, key results.</summary>
internal static class Citable
{
    public const string Deliverable = "deliverable";
    public const string Objective = "objective";
    public const string KeyResult = "key-result";

    /// <summary>Kind and id; absent where the text is no such reference.</summary>
    public static (string Kind, Guid Id)? Read(string targetRef) =>
        targetRef.Split(':') is [Deliverable or Objective or KeyResult, var id] && Guid.TryParseExact(id, "D", out var found) && targetRef == $"{targetRef.Split(':')[0]}:{found}"
            ? (targetRef.Split(':')[0], found)
            : null;

    /// <summary>By reference; what is unknown, unseen or not finished is left out.</summary>
    public static async Task<Dictionary<string, CitedThing>> FindAsync(OutcomesDb db, IEnumerable<string> targetRefs, CancellationToken cancel)
    {
        var ids = targetRefs.Distinct().Select(Read).OfType<(string Kind, Guid Id)>().ToLookup(one => one.Kind, one => one.Id);
        List<CitedThing> found =
        [
            .. await DeliverablesAsync(db, [.. ids[Deliverable]], cancel),
            .. await ObjectivesAsync(db, [.. ids[Objective]], cancel),
            .. await KeyResultsAsync(db, [.. ids[KeyResult]], cancel),
        ];
        return found.ToDictionary(thing => thing.TargetRef);
    }

    /// <summary>Those that the viewer still sees, whatever has become of them.</summary>
    public static async Task<HashSet<string>> SeenAsync(OutcomesDb db, IEnumerable<string> targetRefs, CancellationToken cancel)
    {
        var ids = targetRefs.Distinct().Select(Read).OfType<(string Kind, Guid Id)>().ToLookup(one => one.Kind, one => one.Id);
        Guid[] deliverables = [.. ids[Deliverable]], objectives = [.. ids[Objective]], keyResults = [.. ids[KeyResult]];
        return
        [
            .. (await db.Set<Deliverable>().Where(d => deliverables.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancel)).Select(id => $"{Deliverable}:{id}"),
            .. (await db.Set<Objective>().Where(o => objectives.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancel)).Select(id => $"{Objective}:{id}"),
            .. (await db.Set<KeyResult>().Where(k => keyResults.Contains(k.Id)).Select(k => k.Id).ToListAsync(cancel)).Select(id => $"{KeyResult}:{id}"),
        ];
    }

    private static async Task<IEnumerable<CitedThing>> DeliverablesAsync(OutcomesDb db, Guid[] ids, CancellationToken cancel)
    {
        if (ids.Length == 0) return [];
        var rows = await db.Set<Deliverable>().Include(d => d.Criteria).Include(d => d.Evidence).AsSplitQuery().AsNoTracking()
            .Where(d => ids.Contains(d.Id) && d.State == DeliverableState.Accepted && d.AcceptedOn != null).OrderBy(d => d.Id).ToListAsync(cancel);
        return rows.Select(d => CitedThing.Of($"{Deliverable}:{d.Id}", d.Title, d.Revision, DeliverableSnapshot.Of(d, d.AcceptedOn!.Value)));
    }

    private static async Task<IEnumerable<CitedThing>> ObjectivesAsync(OutcomesDb db, Guid[] ids, CancellationToken cancel)
    {
        if (ids.Length == 0) return [];
        var rows = await db.Set<Objective>().AsNoTracking().Where(o => ids.Contains(o.Id) && o.State == ObjectiveState.Closed)
            .Select(o => new { Objective = o, o.Period }).ToListAsync(cancel);
        return rows.Select(row => CitedThing.Of($"{Objective}:{row.Objective.Id}", row.Objective.Title, row.Objective.Version, ObjectiveSnapshot.Of(row.Objective, row.Period!)));
    }

    private static async Task<IEnumerable<CitedThing>> KeyResultsAsync(OutcomesDb db, Guid[] ids, CancellationToken cancel)
    {
        if (ids.Length == 0) return [];
        var rows = await db.Set<KeyResult>().AsNoTracking().Where(k => ids.Contains(k.Id) && ObjectiveStates.Counting.Contains(k.Objective!.State))
            .Select(k => new { KeyResult = k, k.Objective, k.Objective!.Period }).ToListAsync(cancel);
        return rows.Select(row => CitedThing.Of(
            $"{KeyResult}:{row.KeyResult.Id}", row.KeyResult.Title, row.Objective!.Version, KeyResultSnapshot.Of(row.KeyResult, row.Objective, row.Period!)));
    }
}
