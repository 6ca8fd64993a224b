using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>What must be a person's alone: the address, and the id in the source of record.</summary>
internal static class PersonKeys
{
    internal const string EmailTaken = "Another person has this address. Give one of their own.";
    internal const string ExternalIdTaken = "Another person has this id in the source of record.";

    /// <summary>An address as it is kept and compared.</summary>
    internal static string Normal(string email) => email.Trim().ToLowerInvariant();

    /// <exception cref="RuleBroken">Another person has it.</exception>
    public static async Task RefuseTakenAsync(OutcomesDb db, Guid personId, string email, string? externalId, CancellationToken cancel)
    {
        var address = Normal(email);
        if (await db.Set<Person>().AnyAsync(person => person.Email == address && person.Id != personId, cancel))
            throw new RuleBroken("email-taken", EmailTaken, "Email");
        if (externalId is not null && await db.Set<Person>().AnyAsync(person => person.ExternalId == externalId && person.Id != personId, cancel))
            throw new RuleBroken("external-id-taken", ExternalIdTaken, "ExternalId");
    }
}
