using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Finds passkeys, and takes challenges, within the caller's write.</summary>
internal static class PasskeyRows
{
    /// <summary>Once: the account's row is held, so whoever comes second sees the first; the unique key guards the rest.</summary>
    /// <exception cref="PasskeyRefused">It was answered already.</exception>
    public static async Task UseAsync(this OutcomesDb db, PasskeyTicket ticket, CancellationToken cancel)
    {
        var used = ticket.Used(db.Now);
        if (await db.Set<UsedChallenge>().AnyAsync(row => row.Sha256 == used.Sha256, cancel)) throw PasskeyRefused.Over();
        db.Add(used);
    }

    /// <summary>One's own, by a person in a session.</summary>
    /// <exception cref="SignInRequired">Nobody asks, or a token does.</exception>
    public static IQueryable<Passkey> OwnPasskeys(this OutcomesDb db)
    {
        if (db.Viewer is not { PersonId: { } me, Scopes: null }) throw new SignInRequired();
        return db.Set<Passkey>().Where(passkey => db.Set<Account>().Any(account => account.Id == passkey.AccountId && account.PersonId == me));
    }
}

/// <summary>Names of passkeys.</summary>
internal static class PasskeyNames
{
    /// <exception cref="InvalidRequest">Empty or too long.</exception>
    public static void Demand(string name)
    {
        if (name.Trim().Length is < 1 or > Passkey.NameLength)
            throw new InvalidRequest([new FieldFault("name", $"Give the passkey a name of at most {Passkey.NameLength} characters, such as the device it is on.")]);
    }
}
