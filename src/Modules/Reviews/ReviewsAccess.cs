using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Who sees what of a review. One's own review always follows the reviewee's column, whatever else one is (infra/decisions/0007).</summary>
/// <remarks>Rules name upstream entities only: session ← review ← assignment ← response ← citation.</remarks>
public static partial class ReviewsAccess
{
    /// <summary>How audit trail, notices and references name a review.</summary>
    public const string ReviewKind = "review";

    /// <summary>The chain of a review in the audit trail.</summary>
    public static string SubjectOf(Guid reviewId) => $"{ReviewKind}:{reviewId}";

    /// <summary>How a grant names a review that one person of HR may look into, with a reason that the audit trail keeps.</summary>
    public const string CaseKind = "review-case";

    /// <summary>That a review exists and how it stands. What it says is masked in the view: see <c>ReviewView</c>.</summary>
    /// <remarks>HR never reads their own manager's review, and their own only as anybody reads theirs; administrators read none.</remarks>
    internal static Expression<Func<Review, bool>> ReviewRule(OutcomesDb db) => v =>
        db.Viewer.IsSystem
        || db.Viewer.ReadsForBI
        || (db.Viewer.PersonId != null && (
            v.RevieweeId == db.Viewer.PersonId
            || v.ManagerIdSnapshot == db.Viewer.PersonId
            || db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == v.RevieweeId)
            || (!db.Set<ManagerClosure>().Any(c => c.AncestorId == v.RevieweeId && c.DescendantId == db.Viewer.PersonId && c.Depth == 1) && (
                db.Viewer.SeesAll
                || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, v.OrgUnitSnapshot, db.Today))
                || (v.State != ReviewState.NotStarted && v.State != ReviewState.Collecting && v.State != ReviewState.ManagerDraft && (v.State != ReviewState.Cancelled || v.SharedOn != null)
                    && db.Set<CalibrationSession>().Any(s => s.CycleId == v.CycleId && s.FacilitatorId == db.Viewer.PersonId && s.State != CalibrationState.Cancelled
                        && db.Set<OrgUnitClosure>().Any(c => c.AncestorId == s.ScopeOrgUnitId && c.DescendantId == v.OrgUnitSnapshot)))))));

    /// <summary>Planned cycles are HR's; of the others everybody reads name, dates and what was promised about names.</summary>
    internal static Expression<Func<ReviewCycle, bool>> CycleRule(OutcomesDb db) => cycle =>
        db.Viewer.SeesAll || db.Viewer.IsScopedHR
        || (db.Viewer.IsSomebody && cycle.State != CycleState.Draft && cycle.State != CycleState.Scheduled);

    /// <summary>HR's of the whole organisation: a total less the rows of one's own units would tell of the others. It holds no review that one of them may not read,
    /// so it is read by those who were HR when it was counted.</summary>
    internal static Expression<Func<CycleProgress, bool>> ProgressRule(OutcomesDb db) => progress =>
        db.Viewer.IsSystem
        || (db.Viewer.SeesAll && db.Set<RoleAssignment>().Any(r => r.PersonId == db.Viewer.PersonId && r.Role == Role.HR
            && r.CreatedAt < progress.UpdatedAt && (r.ValidTo == null || r.ValidTo >= progress.CountedOn)));

    /// <summary>Whoever is asked may know what is asked; drafts are HR's.</summary>
    internal static Expression<Func<ReviewTemplate, bool>> TemplateRule(OutcomesDb db) => template =>
        db.Viewer.SeesAll || db.Viewer.IsScopedHR || (db.Viewer.IsSomebody && template.State != FormState.Draft);

    internal static Expression<Func<RatingScale, bool>> ScaleRule(OutcomesDb db) => scale =>
        db.Viewer.SeesAll || db.Viewer.IsScopedHR || (db.Viewer.IsSomebody && scale.State != FormState.Draft);
}
