using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Somebody who writes, and the zone in which their days end.</summary>
internal sealed record Writer(Guid Id, string ZoneId);

/// <summary>Where a person stands when their review is made: the snapshot.</summary>
/// <param name="Manager">The primary manager, where there is one who has not left.</param>
/// <param name="SecondManager">The manager's.</param>
internal sealed record Place(Writer Person, Guid OrgUnitId, Writer? Manager, Writer? SecondManager, IReadOnlyList<Writer> Reports)
{
    public IEnumerable<(Relation Relation, Writer Reviewer)> Reviewers(IReadOnlyList<Relation> asked)
    {
        if (asked.Contains(Relation.Self)) yield return (Relation.Self, Person);
        if (Manager is { } manager) yield return (Relation.Manager, manager);
        if (asked.Contains(Relation.SecondManager) && SecondManager is { } second) yield return (Relation.SecondManager, second);
        if (!asked.Contains(Relation.Upward)) yield break;
        foreach (var report in Reports) yield return (Relation.Upward, report);
    }
}

/// <summary>Reads the places of some hundreds of people in two statements.</summary>
internal static class Places
{
    public static async Task<IReadOnlyList<Place>> OfAsync(OutcomesDb db, IReadOnlyList<Guid> people, IReadOnlyList<Relation> asked, CancellationToken cancel)
    {
        var rows = await db.Set<Person>().Where(p => people.Contains(p.Id)).OrderBy(p => p.Id).Select(p => new
        {
            p.Id,
            p.TimeZoneId,
            p.OrgUnitId,
            Manager = p.Manager!.Status == PersonStatus.Left ? null : (Guid?)p.Manager.Id,
            ManagerZone = p.Manager!.TimeZoneId,
            Second = p.Manager!.Manager!.Status == PersonStatus.Left ? null : (Guid?)p.Manager.Manager.Id,
            SecondZone = p.Manager!.Manager!.TimeZoneId,
        }).ToListAsync(cancel);
        var reports = await ReportsAsync(db, people, asked, cancel);
        return [.. rows.Select(row => new Place(
            new Writer(row.Id, row.TimeZoneId), row.OrgUnitId, Of(row.Manager, row.ManagerZone), Of(row.Second, row.SecondZone), [.. reports[row.Id]]))];
    }

    private static async Task<ILookup<Guid, Writer>> ReportsAsync(OutcomesDb db, IReadOnlyList<Guid> people, IReadOnlyList<Relation> asked, CancellationToken cancel)
    {
        if (!asked.Contains(Relation.Upward)) return Array.Empty<Guid>().ToLookup(id => id, id => new Writer(id, ""));
        var rows = await db.Set<Person>().Where(p => p.ManagerId != null && people.Contains(p.ManagerId.Value) && p.Status != PersonStatus.Left)
            .Select(p => new { Manager = p.ManagerId.GetValueOrDefault(), p.Id, p.TimeZoneId }).ToListAsync(cancel);
        return rows.ToLookup(row => row.Manager, row => new Writer(row.Id, row.TimeZoneId));
    }

    private static Writer? Of(Guid? id, string? zone) => id is { } person && zone is not null ? new Writer(person, zone) : null;
}
