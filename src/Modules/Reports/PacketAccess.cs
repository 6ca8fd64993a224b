using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Who reads which packet: each audience its own variant, and nobody a second one of their own review.</summary>
internal static class PacketAccess
{
    /// <summary>The reviewee the Employee variant; managers the Manager variant; HR the HR variant, but never of their own or their own manager's review (the review's rule
    /// sees to that); the BI projection all of them, without a way to the content. Whoever wrote within a group of the review opens neither of the last two, whatever they have
    /// become: groups and score stand in it, and less their own answer these would tell of the others (invariant I8).</summary>
    public static Expression<Func<Packet, bool>> Rule(OutcomesDb db) => p =>
        db.Viewer.IsSystem
        || db.Viewer.ReadsForBI
        || (db.Viewer.PersonId != null && (
            (p.Audience == PacketAudience.Employee && p.RevieweeId == db.Viewer.PersonId)
            || (p.Audience != PacketAudience.Employee && p.RevieweeId != db.Viewer.PersonId
                && !db.Set<ReviewAssignment>().Any(a => a.ReviewId == p.ReviewId && (a.Relation == Relation.Peer || a.Relation == Relation.Upward)
                    && a.ReviewerId == db.Viewer.PersonId && a.State == AssignmentState.Submitted)
                && ((p.Audience == PacketAudience.Manager && (db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == p.RevieweeId)
                        || db.Set<Review>().Any(v => v.Id == p.ReviewId && v.ManagerIdSnapshot == db.Viewer.PersonId)))
                    || (p.Audience == PacketAudience.HR && db.Set<Review>().Any(v => v.Id == p.ReviewId)
                        && (db.Viewer.SeesAll || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, p.OrgUnitSnapshot, db.Today))))))));

    /// <summary>Whoever asked for it, as long as they are HR: the archive holds what they might see when it was made.</summary>
    public static Expression<Func<PacketExport, bool>> ExportRule(OutcomesDb db) => e =>
        db.Viewer.IsSystem || (db.Viewer.PersonId != null && e.RequestedById == db.Viewer.PersonId && (db.Viewer.SeesAll || db.Viewer.IsScopedHR));
}
