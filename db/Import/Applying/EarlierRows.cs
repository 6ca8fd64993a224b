using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Judging;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Reads what is here already: for judging a folder against it, and for the rows that its records refer to.
/// A row that no import brought is named by its id.</summary>
internal sealed class EarlierRows(ImportContext context)
{
    private readonly EarlierImport _earlier = new();

    public async Task<EarlierImport> LoadAsync(CancellationToken cancel)
    {
        await TeamsAsync(cancel);
        await PeopleAsync(cancel);
        await ObjectivesAsync(cancel);
        await DeliverablesAsync(cancel);
        await DependenciesAsync(cancel);
        context.RemembersNothing = _earlier.IsFirst;
        context.StartedEmpty = context.Facts.Count == 0 && !await context.Db.AllRows<OrgUnit>().AnyAsync(cancel);
        return _earlier;
    }

    private async Task TeamsAsync(CancellationToken cancel)
    {
        var names = await NamesAsync("teams.csv", cancel);
        var units = await context.Db.AllRows<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId }).ToListAsync(cancel);
        Know("teams.csv", names, units.Select(unit => unit.Id), (key, id) => context.Teams[key] = id);
        foreach (var unit in units.Where(unit => unit.ParentId is not null))
            _earlier.Parents("teams.csv")[NameOf(unit.Id, names)] = NameOf(unit.ParentId ?? default, names);
    }

    private async Task PeopleAsync(CancellationToken cancel)
    {
        var names = await NamesAsync("people.csv", cancel);
        var people = await context.Db.AllRows<Person>()
            .Select(person => new { person.Id, person.ExternalId, person.Email, person.OrgUnitId, person.TimeZoneId, person.ManagerId }).ToListAsync(cancel);
        Know("people.csv", names, people.Select(person => person.Id), (key, id) => context.People[key] = id);
        foreach (var person in people)
        {
            context.Facts[person.Id] = new PersonFacts(person.OrgUnitId, person.TimeZoneId, person.ManagerId);
            if (person.ExternalId is not null)
                _earlier.Addresses[person.Email] = person.ExternalId;
            if (person.ManagerId is { } manager)
                _earlier.Parents("people.csv")[NameOf(person.Id, names)] = NameOf(manager, names);
        }
    }

    private async Task ObjectivesAsync(CancellationToken cancel)
    {
        var names = await NamesAsync("objectives.csv", cancel);
        var past = await context.Db.Set<ImportedRow>().Where(row => row.Source == "objectives.csv" && row.WasPast).Select(row => row.EntityId)
            .ToHashSetAsync(cancel);
        var objectives = await context.Db.AllRows<Objective>()
            .Select(objective => new { objective.Id, objective.ParentObjectiveId, objective.PeriodId }).ToListAsync(cancel);
        var periods = await context.Db.AllRows<Period>().Select(period => new { period.Id, period.StartsOn, period.EndsOn }).ToListAsync(cancel);
        var ends = periods.ToDictionary(period => period.Id, period => period.EndsOn);
        foreach (var period in periods)
            context.Periods[(period.StartsOn, period.EndsOn)] = period.Id;
        Know("objectives.csv", names, objectives.Select(objective => objective.Id),
            (key, id) => context.Objectives[key] = new ObjectiveFacts(id, past.Contains(id)));
        foreach (var objective in objectives)
        {
            _earlier.PeriodEnds[NameOf(objective.Id, names)] = ends[objective.PeriodId];
            if (objective.ParentObjectiveId is { } parent)
                _earlier.Parents("objectives.csv")[NameOf(objective.Id, names)] = NameOf(parent, names);
        }
    }

    private async Task DeliverablesAsync(CancellationToken cancel)
    {
        var names = await NamesAsync("deliverables.csv", cancel);
        var deliverables = names.Count == 0 ? [] : await context.Db.AllRows<Deliverable>()
            .Select(deliverable => new { deliverable.Id, deliverable.ProducerId, IsAccepted = deliverable.State == DeliverableState.Accepted })
            .ToDictionaryAsync(deliverable => deliverable.Id, cancel);
        Know("deliverables.csv", names, deliverables.Keys,
            (key, id) => context.Deliverables[key] = new DeliverableFacts(id, deliverables[id].ProducerId, deliverables[id].IsAccepted));
    }

    private async Task DependenciesAsync(CancellationToken cancel)
    {
        var names = context.Deliverables.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        var edges = context.Db.AllRows<Dependency>().Where(edge => edge.ProviderDeliverableId != null)
            .Select(edge => new { edge.ConsumerDeliverableId, edge.ProviderDeliverableId });
        await foreach (var edge in edges.AsAsyncEnumerable().WithCancellation(cancel))
            _earlier.Dependencies.Add((NameOf(edge.ConsumerDeliverableId, names), NameOf(edge.ProviderDeliverableId ?? default, names)));
    }

    private Task<Dictionary<Guid, string>> NamesAsync(string file, CancellationToken cancel) =>
        context.Db.Set<ImportedRow>().Where(row => row.Source == file).Select(row => new { row.EntityId, row.Key })
            .ToDictionaryAsync(row => row.EntityId, row => row.Key, cancel);

    /// <summary>Names whose row is here; the others were deleted here, and what refers to them is left out.</summary>
    private void Know(string file, Dictionary<Guid, string> names, IEnumerable<Guid> here, Action<string, Guid> know)
    {
        var ids = here.ToHashSet();
        foreach (var (id, key) in names)
        {
            _earlier.Keys(file).Add(key);
            if (ids.Contains(id))
                know(key, id);
            else
                context.Deleted.Add((file, key));
        }
    }

    private static string NameOf(Guid id, Dictionary<Guid, string> names) => names.TryGetValue(id, out var name) ? name : id.ToString();
}
