using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Database.Demo;

/// <summary>Writes units, people, reporting lines and roles.</summary>
internal sealed class DemoDirectory(DemoOptions options, DemoBatch batch)
{
    private readonly Random random = new(options.Seed + 1);
    private readonly DateOnly since = options.AsOf.AddYears(-2);

    public async Task WriteAsync(DemoOrganisation organisation, CancellationToken cancel)
    {
        // Parents first; heads in a second save, since unit and head refer to each other.
        foreach (var unit in organisation.Units) batch.Add(OrgUnit.FromHistory(History(unit, head: null)));
        await batch.SaveAsync(cancel);
        foreach (var seat in organisation.People)
        {
            batch.Add(Person(seat));
            await batch.SaveIfFullAsync(cancel);
            if (seat.Number % 500 == 0) batch.Tell("people", seat.Number, organisation.People.Count);
        }
        await batch.SaveAsync(cancel);
        batch.Tell("people", organisation.People.Count, organisation.People.Count);
    }

    /// <summary>Names the heads, once the people are there.</summary>
    public static async Task NameHeadsAsync(OutcomesDb db, DemoOrganisation organisation, CancellationToken cancel)
    {
        foreach (var unit in organisation.Units)
        {
            var head = unit.Head?.Id;
            await db.AllRows<OrgUnit>().Where(row => row.Id == unit.Id).ExecuteUpdateAsync(row => row.SetProperty(x => x.HeadId, head), cancel);
        }
    }

    private static OrgUnitHistory History(DemoUnit unit, Guid? head) => new()
    {
        Id = unit.Id,
        Name = unit.Name,
        ParentId = unit.Parent?.Id,
        HeadId = head,
        Mission = unit.Field.Mission,
    };

    private Person Person(DemoSeat seat)
    {
        var person = Outcomes.Directory.Person.FromHistory(new PersonHistory
        {
            Id = seat.Id,
            ExternalId = $"D{seat.Number:D5}",
            DisplayName = seat.Name,
            Email = seat.Email,
            JobTitle = seat.JobTitle,
            OrgUnitId = seat.Unit.Id,
            TimeZoneId = seat.Zone,
            Locale = seat.Locale,
            Status = seat.LeftOn is not null ? PersonStatus.Left : seat.Number % 97 == 0 ? PersonStatus.OnLeave : PersonStatus.Active,
            StartOn = since.AddDays(-random.Next(1500)),
            EndOn = seat.LeftOn,
        });
        AddLines(person, seat);
        foreach (var role in Roles(seat)) person.AddRoleFromHistory(NewId(), role, null, since);
        return person;
    }

    private void AddLines(Person person, DemoSeat seat)
    {
        if (seat.Manager is not { } manager) return;
        var changed = options.AsOf.AddMonths(-2);
        if (seat.FormerManager is { } former && former != manager)
        {
            person.AddLineFromHistory(NewId(), former.Id, LineKind.Primary, since, changed.AddDays(-1));
            person.AddLineFromHistory(NewId(), manager.Id, LineKind.Primary, changed);
        }
        else person.AddLineFromHistory(NewId(), manager.Id, LineKind.Primary, since);
        if (seat.DottedManager is { } dotted) person.AddLineFromHistory(NewId(), dotted.Id, LineKind.Dotted, changed);
    }

    private static IEnumerable<Role> Roles(DemoSeat seat)
    {
        yield return Role.Employee;
        if (seat.Email == "hr@demo.example") yield return Role.HR;
        if (seat.Email == "bi@demo.example") yield return Role.BiReader;
        if (seat.Email == "admin@demo.example") yield return Role.Administrator;
    }

    private Guid NewId() => DemoIds.New(random, since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
