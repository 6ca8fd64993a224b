using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What must be one user's alone, and how it comes free when its holder was deleted (RFC 7644 §3.6).</summary>
internal sealed class UserKeys(OutcomesDb db, EditPerson edit)
{
    public const string Taken = "user-name-taken";
    internal const string TakenSentence = "Another user has this userName. Find them by filter and change them instead.";

    /// <exception cref="RuleBroken">Somebody else signs in by this name.</exception>
    public async Task RefuseTakenAsync(Guid personId, string userName, CancellationToken cancel)
    {
        var key = userName.ToLowerInvariant();
        if (await db.Users().AnyAsync(user => user.UserNameKey == key && user.Id != personId, cancel)) throw new RuleBroken(Taken, TakenSentence, "userName");
    }

    /// <summary>Whoever was deleted gives address and number away, to an address that reaches nobody. Nobody comes back as who they were: a new person is made.</summary>
    public async Task FreeAsync(string email, string? employeeNumber, CancellationToken cancel)
    {
        var gone = from person in db.Set<Person>()
                   join kept in db.Set<ProvisionedUser>() on person.Id equals kept.PersonId
                   where kept.DeletedAt != null && (person.Email == email || (employeeNumber != null && person.ExternalId == employeeNumber))
                   select new { person.Id, person.Version, HasAddress = person.Email == email };
        foreach (var person in await gone.ToListAsync(cancel))
        {
            var nowhere = $"{person.Id:N}@left.invalid";
            var request = new EditPerson.Request { Email = person.HasAddress ? nowhere : default(Optional<string>), ExternalId = new(null) };
            await edit.RunAsync(new Target(person.Id, person.Version), request, cancel);
            if (person.HasAddress) await db.RenameAccountAsync(person.Id, nowhere, cancel);
        }
    }
}
