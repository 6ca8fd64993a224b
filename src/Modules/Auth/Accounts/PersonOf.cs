using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The person behind an account to be made: who has the address already, or somebody new in the topmost unit. Made and given roles by Directory's own verbs.</summary>
public sealed class PersonOf(OutcomesDb db, CreateUnit createUnit, CreatePerson createPerson, AssignRole assignRole)
{
    /// <exception cref="RuleBroken">The person has left, or has an account under another address.</exception>
    internal async Task<(Guid PersonId, bool IsNew)> FindOrMakeAsync(string email, CancellationToken cancel)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(person => person.Email == email, cancel);
        if (person is null) return (await MakeAsync(email, cancel), true);
        if (person.Status == PersonStatus.Left)
            throw new RuleBroken("person-left", $"{person.DisplayName} has left and gets no account.", "email");
        if (await db.Set<Account>().FirstOrDefaultAsync(account => account.PersonId == person.Id, cancel) is { } other)
            throw new RuleBroken("account-exists", $"{person.DisplayName} has an account already, under the address {other.Email}.", "email");
        return (person.Id, false);
    }

    /// <summary>The service person as whom a client acts: whoever has the address, or somebody new. Absent where the client acts for people only.</summary>
    /// <exception cref="RuleBroken">The person has left, or should be an administrator and is none.</exception>
    internal async Task<Guid?> FindOrMakeForClientAsync(ClientRegistration client, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(client.Person)) return null;
        var email = Account.Normal(client.Person);
        if (!System.Net.Mail.MailAddress.TryCreate(email, out _)) throw new InvalidRequest([new FieldFault("person", $"\"{email}\" is no e-mail address. Write it as service.name@example.org.")]);
        var person = await db.Set<Person>().FirstOrDefaultAsync(person => person.Email == email, cancel);
        if (person?.Status == PersonStatus.Left) throw new RuleBroken("person-left", $"{person.DisplayName} has left, and nothing acts as them.", "person");
        if (person is not null && client.Provisions && !await db.Set<ClientApplication>().AnyAsync(known => known.ClientId == client.Id && known.PersonId == person.Id, cancel))
            await DemandAdministratorAsync(person, cancel);
        var id = person?.Id ?? await MakeAsync(email, cancel);
        await GiveRoleAsync(id, person is null && client.Provisions ? Role.Administrator : Role.Employee, cancel);
        return id;
    }

    /// <summary>Registering a client gives nobody who is here already a role: that is a step of its own.</summary>
    private async Task DemandAdministratorAsync(Person person, CancellationToken cancel)
    {
        var today = db.Today;
        if (!await db.Set<RoleAssignment>().AnyAsync(held => held.PersonId == person.Id && held.Role == Role.Administrator && held.ValidFrom <= today && (held.ValidTo == null || held.ValidTo >= today), cancel))
            throw new RuleBroken("administrator-needed", $"A client that provisions acts as an administrator, and {person.DisplayName} is none. Give them the role first, or name an address that nobody has.", "person");
    }

    /// <summary>For the whole organisation, from today on. Holding it already is no fault.</summary>
    internal async Task GiveRoleAsync(Guid personId, Role role, CancellationToken cancel)
    {
        var today = db.Today;
        var person = await db.Set<Person>().AsNoTracking().FirstAsync(person => person.Id == personId, cancel);
        var holds = await db.Set<RoleAssignment>().AnyAsync(held => held.PersonId == personId && held.Role == role && held.ScopeOrgUnitId == null
            && held.ValidFrom <= today && (held.ValidTo == null || held.ValidTo >= today), cancel);
        if (!holds) await assignRole.RunAsync(new Target(personId, person.Version), new AssignRole.Request(role), cancel);
    }

    private async Task<Guid> MakeAsync(string email, CancellationToken cancel)
    {
        var unitId = await db.FindTopUnitAsync(cancel) ?? (await createUnit.RunAsync(new CreateUnit.Request { Name = "Organisation" }, cancel)).Id;
        var request = new CreatePerson.Request { DisplayName = NameIn(email), Email = email, OrgUnitId = unitId, TimeZoneId = "UTC" };
        return (await createPerson.RunAsync(request, cancel)).Id;
    }

    /// <summary>ada.lovelace@example.org: Ada Lovelace, until they say better.</summary>
    private static string NameIn(string email) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(email.Split('@')[0].Replace('.', ' ').Replace('_', ' '));
}
