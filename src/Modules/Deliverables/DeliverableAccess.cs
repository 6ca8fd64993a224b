using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Who sees a deliverable and what hangs on it.</summary>
/// <remarks>One EXISTS per level of visibility, each behind its guard: the databases then probe only for the rows that are not open to all.</remarks>
public static partial class DeliverableAccess
{
    /// <summary>How grants (a citation in a review) name a deliverable.</summary>
    public const string SubjectKind = "deliverable";

    internal static Expression<Func<Deliverable, bool>> Rule(OutcomesDb db) => d =>
        db.Viewer.SeesAll
        || (db.Viewer.IsSomebody && (
            d.Visibility == Visibility.Organisation
            || d.ProducerId == db.Viewer.PersonId
            // Absent equals absent in EF: without this guard whoever has no person would see what nobody accepts yet.
            || (d.OutcomeOwnerId != null && d.OutcomeOwnerId == db.Viewer.PersonId)
            || (d.Visibility == Visibility.Team && (
                db.Viewer.ReadsForBI
                || db.Set<OrgUnitClosure>().Any(c => c.AncestorId == d.ProducerUnitId && c.DescendantId == db.Viewer.UnitId)
                || db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == d.ProducerId)))
            || (d.Visibility == Visibility.Private
                && db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == d.ProducerId && c.Depth == 1))
            || (d.Visibility != Visibility.Organisation
                && db.Set<VisibilityGrant>().Any(g => g.PersonId == db.Viewer.PersonId && g.SubjectKind == SubjectKind && g.SubjectId == d.Id))
            || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, d.ProducerUnitId, db.Today))));

    /// <summary>Both ends must be visible: a link to an unseen objective would tell of it.</summary>
    internal static Expression<Func<DeliverableLink, bool>> LinkRule(OutcomesDb db) => link =>
        db.Set<Deliverable>().Any(d => d.Id == link.DeliverableId) && db.Set<Objective>().Any(o => o.Id == link.ObjectiveId);

    /// <summary>With its consumer deliverable, and always for the person asked to provide.</summary>
    internal static Expression<Func<Dependency, bool>> DependencyRule(OutcomesDb db) => dependency =>
        db.Viewer.IsSomebody
        && (dependency.ProviderPersonId == db.Viewer.PersonId || db.Set<Deliverable>().Any(d => d.Id == dependency.ConsumerDeliverableId));
}
