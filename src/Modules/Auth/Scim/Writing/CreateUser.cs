using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A provider makes a user: a person with the role Employee, and, unless it says otherwise, an account.</summary>
internal sealed class CreateUser(OutcomesDb db, UserPeople people, UserKeys keys)
{
    /// <returns>The id.</returns>
    /// <exception cref="ScimRefusal">No userName, or a value that cannot be.</exception>
    /// <exception cref="RuleBroken">Name, address or number is another user's.</exception>
    public async Task<Guid> RunAsync(UserValues values, CancellationToken cancel)
    {
        values.DemandName();
        var email = values.Email ?? (JsonValues.IsAddress(values.UserName) ? Account.Normal(values.UserName) : throw ScimRefusal.Value("emails is missing, and userName is no e-mail address. Give one of them as name@example.org."));
        await using var write = await db.BeginProvisioningAsync(cancel);
        await keys.RefuseTakenAsync(Guid.Empty, values.UserName, cancel);
        await keys.FreeAsync(email, values.EmployeeNumber, cancel);
        var personId = await people.MakeAsync(values, email, cancel);
        if (values.IsActive != false) await db.MakeAccountAsync(personId, email, cancel);
        await db.KeepAsync(personId, values, ["created"], cancel);
        await write.CommitAsync(cancel);
        return personId;
    }
}
