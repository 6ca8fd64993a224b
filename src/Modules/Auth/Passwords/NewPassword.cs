using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Judges a password that somebody chose, and hashes it: one way for every place where passwords are set.</summary>
public sealed class NewPassword(PasswordHashing hashing, IConfiguration configuration)
{
    /// <returns>Its hash. Made before a write begins: a tenth of a second is too long to hold the one writer.</returns>
    /// <exception cref="InvalidRequest">Says what is wrong with it.</exception>
    /// <exception cref="HashingBusy">Too many hash at once.</exception>
    public async Task<string> HashAsync(OutcomesDb db, Account account, string password, CancellationToken cancel)
    {
        var personId = account.PersonId;
        var name = await db.Set<Person>().Where(person => person.Id == personId).Select(person => person.DisplayName).FirstOrDefaultAsync(cancel);
        var hasSecondStep = await db.HasAuthenticatorAsync(account.Id, cancel);
        PasswordRules.Demand(password, PasswordContext.Of(account.Email, name ?? "", configuration["Pages:Organisation"] ?? "", hasSecondStep));
        return await hashing.HashAsync(account, password, cancel);
    }
}
