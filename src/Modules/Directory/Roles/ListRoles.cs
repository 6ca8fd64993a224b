using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Who holds which role, now or from a day to come. Administrators see all; HR those of people in their scope.</summary>
public sealed class ListRoles(OutcomesDb db)
{
    /// <summary>One assignment.</summary>
    /// <param name="ScopeName">The unit that HR is held to; absent = the whole organisation.</param>
    public sealed record Line(Guid PersonId, string Name, string Locale, Role Role, Guid? ScopeOrgUnitId, string? ScopeName, DateOnly ValidFrom, DateOnly? ValidTo);

    /// <summary>By name, then role. What is over is left out, and so is Employee unless one person is asked for.</summary>
    /// <param name="personId">Absent = everybody.</param>
    /// <exception cref="SignInRequired">Nobody asks.</exception>
    /// <exception cref="Forbidden">Somebody else than HR or an administrator asks.</exception>
    public async Task<IReadOnlyList<Line>> RunAsync(Guid? personId, int skip, int take, CancellationToken cancel)
    {
        if (!db.Viewer.IsSomebody) throw new SignInRequired();
        if (!db.Viewer.May(DirectoryPermissions.Administer)) throw new Forbidden("permission-missing", "This is for the role HR or Administrator.");
        var (today, me) = (db.Today, db.Viewer.PersonId);
        var seesAll = db.Viewer.IsAdministrator || db.Viewer.SeesAll;
        Expression<Func<Person, bool>> isInScope = person => seesAll || HRScope.Covers(db, me, person.OrgUnitId, today);
        return await db.Set<RoleAssignment>()
            .Where(held => (held.ValidTo == null || held.ValidTo >= today) && (personId == null ? held.Role != Role.Employee : held.PersonId == personId))
            .Join(db.Set<Person>().Where(Inline.In(isInScope)), held => held.PersonId, person => person.Id, (held, person) => new { held, person })
            .OrderBy(row => row.person.SortName).ThenBy(row => row.person.Id).ThenBy(row => row.held.Role).ThenBy(row => row.held.Id).Skip(skip).Take(take)
            .Select(row => new Line(
                row.person.Id, row.person.DisplayName, row.person.Locale, row.held.Role, row.held.ScopeOrgUnitId,
                db.Set<OrgUnit>().Where(unit => unit.Id == row.held.ScopeOrgUnitId).Select(unit => unit.Name).FirstOrDefault(), row.held.ValidFrom, row.held.ValidTo))
            .ToListAsync(cancel);
    }
}
