using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Which reviews may leave as packets: shared ones, and, where HR switches it on, those whose manager's part is handed in; to the reviewee never before sharing.</summary>
internal static class Exportable
{
    /// <param name="db">As whoever asks: HR for the person's unit, and never the person themselves, whatever else they see of the review.</param>
    public static Expression<Func<Review, bool>> Rule(OutcomesDb db, PacketAudience audience, PayloadOptions options)
    {
        var (me, today, isSystem, seesAll) = (db.Viewer.PersonId, db.Today, db.Viewer.IsSystem, db.Viewer.SeesAll);
        var isUnsharedToo = options.IncludeUnshared && audience != PacketAudience.Employee;
        var isForManager = audience == PacketAudience.Manager;
        return Inline.In<Expression<Func<Review, bool>>>(review => review.State != ReviewState.Cancelled
            && (isSystem || (me != null && review.RevieweeId != me && (seesAll || HRScope.Covers(db, me, review.OrgUnitSnapshot, today))))
            && (!isForManager || review.ManagerIdSnapshot != null)
            && (review.SharedOn != null
                || (isUnsharedToo && review.State != ReviewState.NotStarted && review.State != ReviewState.Collecting && review.State != ReviewState.ManagerDraft)));
    }
}
