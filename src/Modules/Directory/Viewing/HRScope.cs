using System.Linq.Expressions;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Whether somebody is HR for a unit on a day: they hold the role, and the unit is the one of their scope or lies in it. Said once, for rules, policies and views.</summary>
/// <remarks>HR for the whole organisation has no unit to look up: that is <see cref="Viewer.SeesAll"/>.</remarks>
public static class HRScope
{
    /// <param name="person">Who may be HR; nobody is.</param>
    [Inline(nameof(Rule))]
    public static bool Covers(OutcomesDb db, Guid? person, Guid? unit, DateOnly today) => throw Misplaced();

    /// <summary>The same, of one unit on the way up from it.</summary>
    [Inline(nameof(Reach))]
    public static bool Reaches(OutcomesDb db, Guid? person, Guid ancestor, DateOnly today) => throw Misplaced();

    private static Expression<Func<OutcomesDb, Guid?, Guid?, DateOnly, bool>> Rule { get; } = (db, person, unit, today) =>
        db.Set<OrgUnitClosure>().Any(c => c.DescendantId == unit && Reaches(db, person, c.AncestorId, today));

    private static Expression<Func<OutcomesDb, Guid?, Guid, DateOnly, bool>> Reach { get; } = (db, person, ancestor, today) =>
        db.Set<RoleAssignment>().Any(r => r.PersonId == person && r.Role == Role.HR && r.ScopeOrgUnitId == ancestor
            && r.ValidFrom <= today && (r.ValidTo == null || r.ValidTo >= today));

    private static NotSupportedException Misplaced() => new("This stands for SQL: call it inside a rule of visibility, a view's profile or Inline.In.");
}
