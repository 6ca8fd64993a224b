using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Makes the viewer of a person: where they belong and which roles they hold today. Sign-in and notifications ask it.</summary>
public sealed class ViewerLookup(Databases databases)
{
    /// <summary>The scope under which a BI reader sees the organisation through the BI projection.</summary>
    public const string BIScope = Scopes.ReadForBI;

    /// <summary>One statement. Unknown people and leavers are nobody: their sign-ins and tokens are dead from that moment.</summary>
    /// <param name="scopes">What the token allows; absent = a session, which is not limited.</param>
    public async Task<Viewer> FindAsync(Guid personId, IReadOnlySet<string>? scopes, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("sign-in"));
        var today = db.Today;
        var person = await db.Set<Person>().Where(p => p.Id == personId && p.Status != PersonStatus.Left).Select(p => new
        {
            p.OrgUnitId,
            Roles = p.Roles.Where(r => r.ValidFrom <= today && (r.ValidTo == null || r.ValidTo >= today)).Select(r => new { r.Role, r.ScopeOrgUnitId }).ToList(),
        }).FirstOrDefaultAsync(cancel);
        if (person is null) return Viewer.Nobody;
        var isHR = person.Roles.Any(held => held.Role == Role.HR);
        var isEverywhere = person.Roles.Any(held => held.Role == Role.HR && held.ScopeOrgUnitId is null);
        Role[] roles = [.. person.Roles.Select(held => held.Role).Distinct()];
        return scopes?.Contains(BIScope) == true && roles.Contains(Role.BiReader)
            ? new Viewer { Kind = ViewerKind.Person, ActorId = personId, ReadsForBI = true, Roles = [Role.BiReader], Scopes = scopes }
            : new Viewer
            {
                Kind = ViewerKind.Person,
                PersonId = personId,
                ActorId = personId,
                UnitId = person.OrgUnitId,
                Roles = roles,
                Scopes = scopes,
                SeesAll = isEverywhere,
                IsScopedHR = isHR && !isEverywhere,
            };
    }
}
