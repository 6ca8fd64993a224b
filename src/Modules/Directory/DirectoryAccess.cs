using System.Linq.Expressions;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Who reads the audit trail, and who may change people and units.</summary>
public static class DirectoryAccess
{
    /// <summary>Own actions; HR what lies in their scope; administrators the technical events; nobody anything else.</summary>
    /// <remarks>Technical events (sign-ins, tokens) are not HR's: they would tell when somebody was there.</remarks>
    internal static Expression<Func<AuditEvent, bool>> MayReadAudit(OutcomesDb db) => e =>
        db.Viewer.IsSystem
        || (db.Viewer.SeesAll && !e.IsTechnical)
        || (e.ActorId != null && e.ActorId == db.Viewer.PersonId)
        || (e.IsTechnical && db.Viewer.IsAdministrator)
        || (db.Viewer.IsScopedHR && !e.IsTechnical && db.Set<OrgUnitClosure>().Any(c => c.DescendantId == e.ScopeUnitId
            && db.Set<RoleAssignment>().Any(r => r.PersonId == db.Viewer.PersonId && r.Role == Role.HR && r.ScopeOrgUnitId == c.AncestorId
                && r.ValidFrom <= db.Today && (r.ValidTo == null || r.ValidTo >= db.Today))));
}
