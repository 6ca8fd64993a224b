using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The viewer that a person is today. Nobody, once the person has left.</summary>
internal static class PersonViewer
{
    public static async Task<Viewer> FindAsync(OutcomesDb db, Guid personId, CancellationToken cancel)
    {
        var person = await db.Set<Person>().Where(person => person.Id == personId && person.Status != PersonStatus.Left)
            .Select(person => new { person.OrgUnitId }).FirstOrDefaultAsync(cancel);
        if (person is null) return Viewer.Nobody;
        var today = db.Today;
        var roles = await db.Set<RoleAssignment>()
            .Where(held => held.PersonId == personId && held.ValidFrom <= today && (held.ValidTo == null || held.ValidTo >= today))
            .Select(held => new { held.Role, held.ScopeOrgUnitId }).ToListAsync(cancel);
        var seesAll = roles.Exists(held => held.Role == Role.HR && held.ScopeOrgUnitId == null);
        return new Viewer
        {
            Kind = ViewerKind.Person,
            PersonId = personId,
            UnitId = person.OrgUnitId,
            Roles = [.. roles.Select(held => held.Role).Distinct()],
            SeesAll = seesAll,
            IsScopedHR = !seesAll && roles.Exists(held => held.Role == Role.HR),
        };
    }
}
