using Microsoft.AspNetCore.Identity;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Gives a person a way in: links to whoever has the address, or makes the person, in one transaction. For administrators.</summary>
public sealed class AddAccount(OutcomesDb db, UserManager<Account> accounts, NewPassword passwords, PersonOf people, Sudo sudo)
{
    /// <param name="Role">Given for the whole organisation from today on, where the person does not hold it; absent = Employee.</param>
    /// <param name="Password">See <see cref="PasswordRules"/>; absent = a one-time link is made.</param>
    public sealed record Request(string Email, Role? Role = null, string? Password = null);

    /// <summary>What was made.</summary>
    /// <param name="LinkPath"><c>/account/link?code=…</c>, good for 15 minutes and once; absent where a password was given.</param>
    public sealed record Added(Guid AccountId, string Email, bool MadePerson, string? LinkPath);

    /// <exception cref="InvalidRequest">No e-mail address, or a password that does not do.</exception>
    /// <exception cref="RuleBroken">There is an account with this address already, or the person has left.</exception>
    public async Task<Added> RunAsync(Request request, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        sudo.Demand();
        var email = Address(request.Email);
        if (await db.HasAccountAsync(email, cancel))
            throw new RuleBroken("account-exists", $"There is an account with the address {email} already.", "email");
        var account = new Account(Ids.New(db.Now), Guid.Empty, email);
        if (request.Password is not null) account.ChangePassword(await passwords.HashAsync(db, account, request.Password, cancel));

        await using var write = await sudo.BeginWriteAsync(db, cancel);
        var (personId, isNew) = await people.FindOrMakeAsync(email, cancel);
        await people.GiveRoleAsync(personId, request.Role ?? Role.Employee, cancel);
        account.BelongTo(personId);
        db.Audit(account.Id, new AccountMade(account.Id, personId));
        var link = request.Password is null ? IssueLink.Add(db, account) : null;
        Demand(await accounts.CreateAsync(account));
        await write.CommitAsync(cancel);
        return new Added(account.Id, email, isNew, link);
    }

    private static string Address(string email)
    {
        var normal = Account.Normal(email);
        return normal.Length <= 254 && System.Net.Mail.MailAddress.TryCreate(normal, out var parsed) && parsed.Address == normal
            ? normal
            : throw new InvalidRequest([new FieldFault("email", $"\"{normal}\" is no e-mail address. Write it as name@example.org.")]);
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidRequest([.. result.Errors.Select(error => new FieldFault("email", error.Description))]);
    }
}
