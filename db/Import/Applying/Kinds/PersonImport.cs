using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>People with their manager and roles. Somebody who is here with the same id or address is taken over.</summary>
internal sealed class PersonImport(ImportContext context) : FileImport<PersonRow>(context, PersonRow.Layout)
{
    private readonly HashSet<Guid> _moved = [];
    private readonly ParkedAddresses _addresses = new(context);

    /// <summary>People whose unit or zone changed: what they make lies and falls due elsewhere now.</summary>
    public IReadOnlyCollection<Guid> Moved => _moved;

    protected override string ParentOf(PersonRow row) => row.ManagerEmployeeId;

    protected override bool IsKnown(string key) => Context.People.ContainsKey(key);

    protected override async Task AddAsync(IReadOnlyList<PersonRow> rows, CancellationToken cancel)
    {
        var there = Context.StartedEmpty ? [] : await ThereAsync(rows, cancel);
        TouchesRowsHere = there.Count > 0;
        foreach (var row in rows)
            Context.People[row.Key] = there.TryGetValue(row.Key, out var known) ? known.Id : Context.NewId();
        await _addresses.MakeRoomAsync(rows.ToDictionary(row => row.Email.ToLowerInvariant(), row => Context.People[row.Key]), cancel);
        foreach (var row in rows)
        {
            var told = Draft(row, Context.People[row.Key]);
            if (there.TryGetValue(row.Key, out var known))
                Apply(known, Here(known), told with { Values = told.Values with { QuietHours = known.QuietHours, DigestCadence = known.DigestCadence } });
            else
                Context.Writer.Add(Make(told));
            Know(told);
            Remember(row, told.Values.Id);
        }
    }

    protected override async Task ChangeAsync(IReadOnlyList<ChangedRow<PersonRow>> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Known.EntityId).ToList();
        var people = await Tracked().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancel);
        var wanted = new Dictionary<string, Guid>();
        foreach (var row in rows)
        {
            if (!people.TryGetValue(row.Known.EntityId, out var person))
            {
                SettleDeleted(row.Now);
                continue;
            }

            var here = Here(person);
            var merged = ThreeWay.Merge(PersonDraft.Fields, Draft(row.Before, person.Id), Draft(row.Now, person.Id), here);
            if (merged.Taken > 0)
                Apply(person, here, merged.Draft);
            if (merged.Draft.Values.Email != here.Values.Email)
                wanted[merged.Draft.Values.Email] = person.Id;
            Know(merged.Draft);
            Settle(row, merged, here, person.Id);
        }

        await _addresses.MakeRoomAsync(wanted, cancel);
    }

    /// <summary>After the last record.</summary>
    public Task RefuseLeftAsync(CancellationToken cancel) => _addresses.RefuseLeftAsync(cancel);

    private async Task<Dictionary<string, Person>> ThereAsync(IReadOnlyList<PersonRow> rows, CancellationToken cancel)
    {
        var keys = rows.Select(row => row.Key).ToList();
        var addresses = rows.ToDictionary(row => row.Email.ToLowerInvariant(), row => row.Key);
        var emails = addresses.Keys.ToList();
        var people = await Tracked()
            .Where(person => (person.ExternalId != null && keys.Contains(person.ExternalId)) || (person.ExternalId == null && emails.Contains(person.Email)))
            .ToListAsync(cancel);
        return people.ToDictionary(person => person.ExternalId ?? addresses[person.Email]);
    }

    private IQueryable<Person> Tracked() =>
        Context.Db.AllRows<Person>().AsTracking().Include(person => person.ReportingLines).Include(person => person.Roles).AsSplitQuery();

    private Person Make(PersonDraft told)
    {
        var person = Person.FromHistory(told.Values);
        if (told.ManagerId is { } manager)
            person.AddLineFromHistory(Context.NewId(), manager, LineKind.Primary, told.Values.StartOn);
        foreach (var role in told.RoleSet)
            person.AddRoleFromHistory(Context.NewId(), role, null, told.Values.StartOn);
        return person;
    }

    private void Apply(Person person, PersonDraft here, PersonDraft draft)
    {
        person.ReplaceFromHistory(draft.Values);
        if (draft.ManagerId != here.ManagerId)
            person.ReplaceManagerFromHistory(Context.NewId(), draft.ManagerId, Context.Today);
        if (draft.Roles != here.Roles)
            person.ReplaceRolesFromHistory(draft.RoleSet, Context.Today, Context.NewId);
        if (draft.Values.OrgUnitId != here.Values.OrgUnitId || draft.Values.TimeZoneId != here.Values.TimeZoneId)
            _moved.Add(person.Id);
    }

    private void Know(PersonDraft person) =>
        Context.Facts[person.Values.Id] = new PersonFacts(person.Values.OrgUnitId, person.Values.TimeZoneId, person.ManagerId);

    private PersonDraft Here(Person person) => new(
        person.ToHistory() with { Email = _addresses.Of(person.Id, person.Email) },
        person.ReportingLines.Where(line => line.Kind == LineKind.Primary && (line.ValidTo is null || line.ValidTo >= Context.Today))
            .OrderByDescending(line => line.ValidFrom).Select(line => (Guid?)line.ManagerId).FirstOrDefault(),
        PersonDraft.Joined(person.Roles.Where(role => role.ScopeOrgUnitId is null && (role.ValidTo is null || role.ValidTo >= Context.Today))
            .Select(role => role.Role)));

    private PersonDraft Draft(PersonRow row, Guid id) => new(
        new PersonHistory
        {
            Id = id,
            ExternalId = row.Key,
            DisplayName = row.DisplayName,
            Email = row.Email.ToLowerInvariant(),
            JobTitle = row.JobTitle,
            OrgUnitId = Context.Teams[row.TeamId],
            TimeZoneId = row.TimeZoneId,
            Locale = row.Locale,
            Status = StatusOf(row),
            StartOn = row.StartsOn,
            EndOn = row.EndsOn,
        },
        Context.PersonOrNone(row.ManagerEmployeeId),
        PersonDraft.Joined(row.Roles.Select(FileWords.RoleOf)));

    private PersonStatus StatusOf(PersonRow row) => row.Status switch
    {
        "on_leave" => PersonStatus.OnLeave,
        "left" => PersonStatus.Left,
        "" when row.EndsOn < Context.Today => PersonStatus.Left,
        _ => PersonStatus.Active,
    };
}
