using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Who sees an objective, and what a viewer is to it.</summary>
public static class ObjectiveAccess
{
    /// <summary>The owner; HR in scope; Organisation: everybody; Team: the unit, what lies below it, and every manager above the owner; Private: direct managers.</summary>
    internal static Expression<Func<Objective, bool>> MaySee(OutcomesDb db) => o =>
        db.Viewer.SeesAll
        || (o.Visibility == Visibility.Organisation && db.Viewer.IsSomebody)
        || o.OwnerId == db.Viewer.PersonId
        || (o.Visibility == Visibility.Team && (db.Viewer.ReadsForBI
            || db.Set<OrgUnitClosure>().Any(c => c.AncestorId == o.OrgUnitId && c.DescendantId == db.Viewer.UnitId)
            || db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == o.OwnerId)))
        || (o.Visibility == Visibility.Private
            && db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == o.OwnerId && c.Depth == 1))
        || (db.Viewer.IsScopedHR && db.Set<OrgUnitClosure>().Any(c => c.DescendantId == o.OrgUnitId
            && db.Set<RoleAssignment>().Any(r => r.PersonId == db.Viewer.PersonId && r.Role == Role.HR && r.ScopeOrgUnitId == c.AncestorId
                && r.ValidFrom <= db.Today && (r.ValidTo == null || r.ValidTo >= db.Today))));
}
