using System.Linq.Expressions;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Who reads the audit trail: each part of the rule is said once, for the rule and for whoever begins with the few entries that it leaves them.</summary>
public static class AuditAccess
{
    /// <summary>Own actions; what is about oneself by a grant (who read one's review); HR what lies in their scope; administrators the technical events; nobody anything else.</summary>
    /// <remarks>What is about HR themselves or about their own manager is not theirs by scope: they would watch the review before it is shared. Technical events (sign-ins, tokens) are not HR's: they would tell when somebody was there. Nor are those of the parts of reviews: they would tell who wrote.</remarks>
    internal static Expression<Func<AuditEvent, bool>> MayRead(OutcomesDb db) => e =>
        db.Viewer.IsSystem
        || IsOwn(db, e)
        || (db.Viewer.PersonId != null && db.Set<VisibilityGrant>().Any(g => IsToldTo(db, g) && g.SubjectId == e.Id))
        || IsTechnicalFor(db, e)
        || (!e.IsTechnical && !e.SubjectRef.StartsWith(AuditEvent.ActorsOwnSubjects)
            && (db.Viewer.SeesAll || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, e.ScopeUnitId, db.Today)))
            && (e.AboutPersonId == null || (e.AboutPersonId != db.Viewer.PersonId
                && !db.Set<ManagerClosure>().Any(c => c.AncestorId == e.AboutPersonId && c.DescendantId == db.Viewer.PersonId && c.Depth == 1))));

    /// <summary>Ids of all that the viewer reads, where they are not HR: few, and found by indexes among the millions that are not theirs.</summary>
    /// <returns>Absent for HR, who read most of the trail.</returns>
    public static IQueryable<Guid>? FewOf(OutcomesDb db)
    {
        if (db.Viewer.SeesAll || db.Viewer.IsScopedHR) return null;
        var few = db.Set<AuditEvent>().Where(Inline.In<Expression<Func<AuditEvent, bool>>>(e => IsOwn(db, e))).Select(e => e.Id)
            .Union(db.Set<VisibilityGrant>().Where(Inline.In<Expression<Func<VisibilityGrant, bool>>>(g => IsToldTo(db, g))).Select(g => g.SubjectId));
        return !db.Viewer.IsAdministrator ? few
            : few.Union(db.Set<AuditEvent>().Where(Inline.In<Expression<Func<AuditEvent, bool>>>(e => IsTechnicalFor(db, e))).Select(e => e.Id));
    }

    [Inline(nameof(Own))]
    private static bool IsOwn(OutcomesDb db, AuditEvent e) => throw Misplaced();

    [Inline(nameof(Told))]
    private static bool IsToldTo(OutcomesDb db, VisibilityGrant g) => throw Misplaced();

    [Inline(nameof(Technical))]
    private static bool IsTechnicalFor(OutcomesDb db, AuditEvent e) => throw Misplaced();

    private static Expression<Func<OutcomesDb, AuditEvent, bool>> Own { get; } = (db, e) => e.ActorId != null && e.ActorId == db.Viewer.PersonId;

    private static Expression<Func<OutcomesDb, VisibilityGrant, bool>> Told { get; } = (db, g) => g.PersonId == db.Viewer.PersonId && g.SubjectKind == AuditEvent.GrantKind;

    private static Expression<Func<OutcomesDb, AuditEvent, bool>> Technical { get; } = (db, e) =>
        e.IsTechnical && db.Viewer.IsAdministrator && e.Action != AuditEvent.SignedIn && e.Action != AuditEvent.TokenFirstUsed && e.Action != AuditEvent.RecoveryCodeUsed;

    private static NotSupportedException Misplaced() => new("This stands for SQL: it is a part of the rule of the audit trail.");
}
