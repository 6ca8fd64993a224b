using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The person behind an account to be made: who has the address already, or somebody new in the topmost unit.</summary>
internal static class PersonOf
{
    /// <exception cref="RuleBroken">The person has left.</exception>
    public static async Task<(Person Person, bool IsNew)> FindOrMakeAsync(OutcomesDb db, string email, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsTracking().Include(person => person.Roles).FirstOrDefaultAsync(person => person.Email == email, cancel);
        if (person?.Status == PersonStatus.Left)
            throw new RuleBroken("person-left", $"{person.DisplayName} has left and gets no account.", "email");
        return person is null ? (await MakeAsync(db, email, cancel), true) : (person, false);
    }

    public static Task GiveRoleAsync(OutcomesDb db, Person person, Role role, CancellationToken cancel)
    {
        if (role != Role.Employee && !person.Roles.Any(held => held.Role == role && held.ScopeOrgUnitId is null && held.IsValidOn(db.Today)))
            person.AddRoleFromHistory(Ids.New(db.Now), role, scopeOrgUnitId: null, db.Today);
        return Task.CompletedTask;
    }

    private static async Task<Person> MakeAsync(OutcomesDb db, string email, CancellationToken cancel)
    {
        var unitId = await db.Set<OrgUnit>().Where(unit => unit.ParentId == null).OrderBy(unit => unit.Name).ThenBy(unit => unit.Id)
            .Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancel) ?? AddUnit(db);
        var person = Person.FromHistory(new PersonHistory
        {
            Id = Ids.New(db.Now),
            DisplayName = NameIn(email),
            Email = email,
            OrgUnitId = unitId,
            TimeZoneId = "UTC",
            StartOn = db.Today,
        });
        db.Add(person);
        await db.SaveChangesAsync(cancel);
        await Closures.RebuildAsync(db, db.Today, cancel);
        return person;
    }

    private static Guid AddUnit(OutcomesDb db)
    {
        var unit = OrgUnit.FromHistory(new OrgUnitHistory { Id = Ids.New(db.Now), Name = "Organisation" });
        db.Add(unit);
        return unit.Id;
    }

    /// <summary>ada.lovelace@example.org: Ada Lovelace, until they say better.</summary>
    private static string NameIn(string email) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(email.Split('@')[0].Replace('.', ' ').Replace('_', ' '));
}
