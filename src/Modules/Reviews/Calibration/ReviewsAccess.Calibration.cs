using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

public static partial class ReviewsAccess
{
    /// <summary>The facilitator, the managers who are invited, and HR of the unit.</summary>
    internal static Expression<Func<CalibrationSession, bool>> SessionRule(OutcomesDb db) => s =>
        db.Viewer.SeesAll
        || (db.Viewer.PersonId != null && (
            s.FacilitatorId == db.Viewer.PersonId
            || db.Set<CalibrationInvitee>().Any(i => i.SessionId == s.Id && i.PersonId == db.Viewer.PersonId)
            || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, s.ScopeOrgUnitId, db.Today))));

    /// <summary>Whoever sees both the session and the review, and is not the reviewee: an invited manager reads about their own team.</summary>
    internal static Expression<Func<CalibrationChange, bool>> CalibrationChangeRule(OutcomesDb db) => change =>
        db.Viewer.IsSystem
        || (db.Viewer.PersonId != null && change.RevieweeId != db.Viewer.PersonId
            && db.Set<CalibrationSession>().Any(s => s.Id == change.SessionId)
            && db.Set<Review>().Any(v => v.Id == change.ReviewId));
}
