using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Who may change people and units.</summary>
public static class DirectoryAccess
{
    /// <summary>HR for the whole organisation or for a unit that this one lies in.</summary>
    public static async Task<bool> IsHRForAsync(OutcomesDb db, Guid unitId, CancellationToken cancel) =>
        (db.Viewer.SeesAll && db.Viewer.Has(Role.HR))
        || (db.Viewer.IsScopedHR && await db.Set<OrgUnitClosure>().AnyAsync(Inline.In<Expression<Func<OrgUnitClosure, bool>>>(
            c => c.DescendantId == unitId && HRScope.Reaches(db, db.Viewer.PersonId, c.AncestorId, db.Today)), cancel));

    /// <summary>Administrators and the system change everything here, HR what lies in their scope.</summary>
    /// <exception cref="Forbidden">HR of other units.</exception>
    internal static async Task RequireChangeInAsync(OutcomesDb db, Guid unitId, CancellationToken cancel)
    {
        if (db.Viewer.IsSystem || db.Viewer.IsAdministrator || await IsHRForAsync(db, unitId, cancel)) return;
        throw new Forbidden("outside-your-scope", "You are HR for other units. Ask the HR of this unit, or an administrator.");
    }

    /// <exception cref="Forbidden">Somebody else's settings.</exception>
    internal static void RequireSelf(OutcomesDb db, Person person)
    {
        if (db.Viewer.PersonId != person.Id) throw new Forbidden("not-yours-to-do", "Everybody sets this for themselves only.");
    }
}
