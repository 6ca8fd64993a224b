using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Who may give and take which role: administrators all, HR only Employee and HR inside their own scope, nobody their own.</summary>
internal static class RoleRules
{
    public static async Task RequireAsync(OutcomesDb db, Person person, Role role, Guid? scopeOrgUnitId, CancellationToken cancel)
    {
        if (db.Viewer.IsSystem) return;
        if (person.Id == db.Viewer.PersonId) throw new Forbidden("not-your-own-role", "Nobody changes their own roles. Ask another administrator.");
        if (db.Viewer.IsAdministrator) return;
        if (role is not (Role.Employee or Role.HR)) throw new Forbidden("administrator-needed", $"Only an administrator gives or takes the role {role}.");
        await DirectoryAccess.RequireChangeInAsync(db, person.OrgUnitId, cancel);
        if (role == Role.HR && !db.Viewer.SeesAll && (scopeOrgUnitId is not { } unit || !await DirectoryAccess.IsHRForAsync(db, unit, cancel)))
            throw new Forbidden("outside-your-scope", "You can make somebody HR only for units that you are HR for. Name such a unit.");
    }

    /// <exception cref="RuleBroken">Nobody would be left who can administer.</exception>
    public static async Task KeepOneAdministratorAsync(OutcomesDb db, RoleAssignment taken, CancellationToken cancel)
    {
        if (taken.Role != Role.Administrator) return;
        var isAnotherThere = await db.Set<RoleAssignment>().Where(RoleAssignment.HeldOn(db.Today))
            .AnyAsync(held => held.Id != taken.Id && held.PersonId != taken.PersonId && held.Role == Role.Administrator, cancel);
        if (!isAnotherThere) throw new RuleBroken("last-administrator", "This is the last administrator. Make somebody else one first.");
    }
}
