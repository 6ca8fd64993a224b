using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Whose address only administrators change: whoever reads its mail can set the password, and would get by it what they may not do themselves.</summary>
public static class AddressRules
{
    public const string Refused = "address-of-administrator";
    public const string RefusedSentence = "This person is an administrator or HR: only an administrator changes their address, on the page of the person. Ask one.";

    /// <summary>Administrators and HR of whatever unit, from the day on which it is known that they will be.</summary>
    public static async Task<bool> IsGuardedAsync(OutcomesDb db, Guid personId, CancellationToken cancel)
    {
        var today = db.Today;
        return await db.Set<RoleAssignment>().AnyAsync(held => held.PersonId == personId && (held.Role == Role.Administrator || held.Role == Role.HR) && (held.ValidTo == null || held.ValidTo >= today), cancel);
    }

    /// <exception cref="ReauthenticationNeeded">Whoever changes it proved who they are longer than 15 minutes ago.</exception>
    /// <exception cref="Forbidden">HR, of such a person; also of themselves.</exception>
    internal static async Task RequireAsync(OutcomesDb db, Person person, string email, CancellationToken cancel)
    {
        if (PersonKeys.Normal(email) == person.Email || db.Viewer.IsSystem) return;
        db.DemandFreshProof();
        if (db.Viewer.IsAdministrator) return;
        if (await IsGuardedAsync(db, person.Id, cancel)) throw new Forbidden(Refused, RefusedSentence);
    }
}
