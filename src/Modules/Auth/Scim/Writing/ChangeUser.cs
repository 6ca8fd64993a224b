using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A provider changes a user, by PUT or PATCH: all of it in one write, or none.</summary>
internal sealed class ChangeUser(OutcomesDb db, UserPeople people, UserKeys keys)
{
    /// <param name="check">Looks at the user as it is under the lock; throws where the caller saw an older one.</param>
    /// <param name="change">What it should be.</param>
    public async Task RunAsync(string id, Action<UserRow> check, Func<UserRow, UserValues> change, CancellationToken cancel)
    {
        await using var write = await db.BeginProvisioningAsync(cancel);
        var user = await db.FindUserAsync(id, cancel);
        await db.RefuseServicePersonAsync(user.Id, cancel);
        check(user);
        var values = change(user);
        values.DemandName();
        var email = values.Email ?? Following(user, values);
        await RefuseAsync(user, values, email, cancel);
        List<string> changed = [.. await people.BringAsync(user, values, email, cancel)];
        if (email != user.Email) await db.RenameAccountAsync(user.Id, email, cancel);
        if (values.IsActive is { } isActive && isActive != user.IsActive)
        {
            await db.SetActiveAsync(user, email, isActive, cancel);
            changed.Add("active");
        }
        changed.AddRange(Kept(user, values));
        if (changed.Count > 0) await db.KeepAsync(user.Id, values, changed, cancel);
        await write.CommitAsync(cancel);
    }

    private async Task RefuseAsync(UserRow user, UserValues values, string email, CancellationToken cancel)
    {
        if (values.UserName != user.UserName) await keys.RefuseTakenAsync(user.Id, values.UserName, cancel);
        if (email != user.Email && await AddressRules.IsGuardedAsync(db, user.Id, cancel)) throw new Forbidden(AddressRules.Refused, AddressRules.RefusedSentence);
        await keys.FreeAsync(email, values.EmployeeNumber, cancel);
    }

    /// <summary>Where the address was the user name it goes on being that, unless another one is given.</summary>
    private static string Following(UserRow user, UserValues values) =>
        user.Email == user.UserNameKey && JsonValues.IsAddress(values.UserName) ? Account.Normal(values.UserName) : user.Email;

    private static IEnumerable<string> Kept(UserRow user, UserValues values)
    {
        if (values.UserName != user.UserName) yield return "userName";
        if (values.ExternalId != user.ExternalId) yield return "externalId";
        if (values.GivenName != user.GivenName || values.FamilyName != user.FamilyName) yield return "name";
    }
}
