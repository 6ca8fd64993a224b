using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Who reads the audit trail, and who may change people and units.</summary>
public static class DirectoryAccess
{
    /// <summary>Own actions; what is about oneself by a grant (who read one's review); HR what lies in their scope; administrators the technical events; nobody anything else.</summary>
    /// <remarks>What is about HR themselves or about their own manager is not theirs by scope: they would watch the review before it is shared. Technical events (sign-ins, tokens) are not HR's: they would tell when somebody was there. Nor are those of the parts of reviews: they would tell who wrote.</remarks>
    internal static Expression<Func<AuditEvent, bool>> MayReadAudit(OutcomesDb db) => e =>
        db.Viewer.IsSystem
        || (e.ActorId != null && e.ActorId == db.Viewer.PersonId)
        || (db.Viewer.PersonId != null && db.Set<VisibilityGrant>().Any(g => g.PersonId == db.Viewer.PersonId && g.SubjectKind == AuditEvent.GrantKind && g.SubjectId == e.Id))
        || (e.IsTechnical && db.Viewer.IsAdministrator && e.Action != AuditEvent.SignedIn && e.Action != AuditEvent.TokenFirstUsed && e.Action != AuditEvent.RecoveryCodeUsed)
        || (!e.IsTechnical && !e.SubjectRef.StartsWith(AuditEvent.ActorsOwnSubjects)
            && (db.Viewer.SeesAll || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, e.ScopeUnitId, db.Today)))
            && (e.AboutPersonId == null || (e.AboutPersonId != db.Viewer.PersonId
                && !db.Set<ManagerClosure>().Any(c => c.AncestorId == e.AboutPersonId && c.DescendantId == db.Viewer.PersonId && c.Depth == 1))));

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
