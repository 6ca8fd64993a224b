using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Who sees an objective, what a viewer is to it, and what they may do with it.</summary>
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
        || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, o.OrgUnitId, db.Today));

    /// <summary>The transitions the viewer may lead now, in the machine's order; guards answer when one is tried.</summary>
    public static IReadOnlyList<string> AllowedActions(
        ObjectiveState state, bool isOwner, bool isDirectManager, bool isUnitHead, bool isHR, bool hasManager) =>
        ObjectiveMachine.Table.AllowedActions(state, new Standing(isOwner, isDirectManager, isUnitHead, isHR, hasManager).Party);

    public static async Task<Standing> StandingAsync(OutcomesDb db, Objective objective, CancellationToken cancel)
    {
        if (db.Viewer.PersonId is not { } me) return Standing.None;
        var found = await db.Set<Person>().Where(owner => owner.Id == objective.OwnerId).Select(owner => new
        {
            HasManager = owner.ManagerId != null,
            IsDirectManager = db.Set<ManagerClosure>().Any(c => c.AncestorId == me && c.DescendantId == owner.Id && c.Depth == 1),
            IsUnitHead = db.Set<OrgUnit>().Any(unit => unit.Id == objective.OrgUnitId && unit.HeadId == me),
        }).FirstAsync(cancel);
        var isHR = await DirectoryAccess.IsHRForAsync(db, objective.OrgUnitId, cancel);
        return new Standing(objective.OwnerId == me, found.IsDirectManager, found.IsUnitHead, isHR, found.HasManager);
    }

    /// <summary>The owner, and of what is not private the owner's direct managers too, may change what an objective says.</summary>
    /// <exception cref="Forbidden">Anybody else.</exception>
    internal static async Task RequireWriterAsync(OutcomesDb db, Objective objective, CancellationToken cancel)
    {
        var standing = await StandingAsync(db, objective, cancel);
        if (standing.IsOwner || (standing.IsDirectManager && objective.Visibility != Visibility.Private)) return;
        throw new Forbidden("not-yours-to-do", "Only the owner of this objective, or their manager, can change it. You can comment on it.");
    }
}
