using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Directory;

/// <summary>Lets reporting lines begin and end, and planned departures happen, on their day. Runs daily; running twice changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class DueLines(Databases databases, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await ApplyDueLinesAsync(today, cancellationToken);
        await ApplyDueDeparturesAsync(today, cancellationToken);
    }

    /// <summary>Current managers and the closure as the lines say for <paramref name="today"/>.</summary>
    /// <returns>How many people have another manager now.</returns>
    public async Task<int> ApplyDueLinesAsync(DateOnly today, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("due-lines"));
        await using var write = await db.BeginWriteAsync(cancel);
        await db.LockGraphAsync(Graphs.Managers, cancel);
        var due = await ChangedOn(db, today).Distinct().ToListAsync(cancel);
        var people = await db.Set<Person>().AsTracking().Include(person => person.ReportingLines).Where(person => due.Contains(person.Id)).ToListAsync(cancel);
        await CurrentLines.ApplyAsync(db, people, today, cancel);
        await write.CommitAsync(cancel);
        return people.Count;
    }

    /// <summary>Whoever's last day was before <paramref name="today"/> has left.</summary>
    public async Task<int> ApplyDueDeparturesAsync(DateOnly today, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("due-departures"));
        var leavers = await db.Set<Person>().AsTracking().Include(person => person.Roles)
            .Where(person => person.Status != PersonStatus.Left && person.EndOn < today).ToListAsync(cancel);
        foreach (var person in leavers) person.HasLeft();
        await db.SaveChangesAsync(cancel);
        return leavers.Count;
    }

    private static IQueryable<Guid> ChangedOn(OutcomesDb db, DateOnly today)
    {
        var valid = db.Set<ReportingLine>().Where(line => line.ValidFrom <= today && (line.ValidTo == null || line.ValidTo >= today));
        var primary = valid.Where(line => line.Kind == LineKind.Primary);
        var dotted = valid.Where(line => line.Kind == LineKind.Dotted);
        var begins = primary.Where(line => db.Set<Person>().Any(person => person.Id == line.PersonId && person.ManagerId != line.ManagerId)).Select(line => line.PersonId);
        var ends = db.Set<Person>().Where(person => person.ManagerId != null && !primary.Any(line => line.PersonId == person.Id)).Select(person => person.Id);
        var dottedBegins = dotted.Where(line => !db.Set<ManagerClosure>()
            .Any(row => row.IsDotted && row.AncestorId == line.ManagerId && row.DescendantId == line.PersonId)).Select(line => line.PersonId);
        var dottedEnds = db.Set<ManagerClosure>().Where(row => row.IsDotted && !dotted
            .Any(line => line.ManagerId == row.AncestorId && line.PersonId == row.DescendantId)).Select(row => row.DescendantId);
        return begins.Concat(ends).Concat(dottedBegins).Concat(dottedEnds);
    }
}
