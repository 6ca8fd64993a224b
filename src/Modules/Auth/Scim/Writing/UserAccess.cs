using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Whether a user may sign in, within the caller's write: <c>active</c>.</summary>
internal static class UserAccess
{
    /// <summary>An account is made where there is none. Nobody gets a password by this: they sign in through their provider, or by a one-time link.</summary>
    /// <exception cref="RuleBroken">They have left, or are the last who can administer.</exception>
    public static async Task SetActiveAsync(this OutcomesDb db, UserRow user, string email, bool isActive, CancellationToken cancel)
    {
        var account = await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.PersonId == user.Id, cancel);
        if (isActive && user.HasLeft) throw new RuleBroken("person-left", "This person has left and does not come back: delete the user, then create it anew.", "active");
        if (isActive && account is null) await db.MakeAccountAsync(user.Id, email, cancel);
        else if (isActive && account is { DisabledAt: not null }) await db.LetInAsync(account, cancel);
        else if (!isActive && account is { DisabledAt: null }) await db.ShutOutAsync(account, cancel);
    }

    public static async Task MakeAccountAsync(this OutcomesDb db, Guid personId, string email, CancellationToken cancel)
    {
        var account = new Account(Ids.New(db.Now), personId, email);
        db.Add(account);
        db.Audit(account.Id, new AccountMade(account.Id, personId));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Sessions, refresh tokens, personal access tokens, links and what clients got are dead with the caller's commit.</summary>
    public static async Task ShutOutAsync(this OutcomesDb db, Account account, CancellationToken cancel)
    {
        await db.KeepOneAdministratorAsync(account, cancel);
        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        await db.EndAsync(account, cancel);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task LetInAsync(this OutcomesDb db, Account account, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(account.Id, cancel);
        account.Enable();
        db.Audit(account.Id, new AccountEnabled(account.Id));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>A provider gone wrong must not lock everybody out: the service person, who cannot sign in, does not count.</summary>
    private static async Task KeepOneAdministratorAsync(this OutcomesDb db, Account account, CancellationToken cancel)
    {
        var today = db.Today;
        var administrators = db.Set<RoleAssignment>().Where(held => held.Role == Role.Administrator && held.ValidFrom <= today && (held.ValidTo == null || held.ValidTo >= today));
        if (!await administrators.AnyAsync(held => held.PersonId == account.PersonId, cancel)) return;
        var isAnotherThere = await db.Set<Account>().AnyAsync(other => other.Id != account.Id && other.DisabledAt == null
            && administrators.Any(held => held.PersonId == other.PersonId)
            && db.Set<Person>().Any(person => person.Id == other.PersonId && person.Status != PersonStatus.Left), cancel);
        if (!isAnotherThere) throw new RuleBroken("last-administrator", "This is the last administrator who can sign in. Make somebody else one first.", "active");
    }
}
