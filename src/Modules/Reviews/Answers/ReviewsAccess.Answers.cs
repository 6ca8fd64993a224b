using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

public static partial class ReviewsAccess
{
    /// <summary>That somebody is to write something, and how far it is. Parts of peers and of those below are no rows to the reviewee, ever; nor, where the cycle promises
    /// aggregates, to anybody but their reviewer. A nomination that waits or was refused is seen by whoever named the peer, and by the manager and HR, who answer it.</summary>
    internal static Expression<Func<ReviewAssignment, bool>> AssignmentRule(OutcomesDb db) => a =>
        db.Viewer.IsSystem
        || (db.Viewer.ReadsForBI && a.Relation == Relation.Self)
        || (db.Viewer.PersonId != null && (
            (a.ReviewerId == db.Viewer.PersonId
                && a.State != AssignmentState.Nominated && a.State != AssignmentState.Approved && a.State != AssignmentState.Refused)
            || (a.NominatedById == db.Viewer.PersonId && (a.State == AssignmentState.Nominated || a.State == AssignmentState.Refused))
            || ((a.Relation == Relation.Manager || a.Relation == Relation.SecondManager) && a.RevieweeId == db.Viewer.PersonId
                && db.Set<Review>().Any(v => v.Id == a.ReviewId && v.SharedOn != null))
            || ((a.Relation == Relation.Self || a.Relation == Relation.Manager || a.Relation == Relation.SecondManager) && a.RevieweeId != db.Viewer.PersonId
                && db.Set<Review>().Any(v => v.Id == a.ReviewId))
            || ((a.Relation == Relation.Peer || a.Relation == Relation.Upward) && a.RevieweeId != db.Viewer.PersonId
                && (a.AnonymityMode != AnonymityMode.Aggregated || a.State == AssignmentState.Nominated || a.State == AssignmentState.Refused)
                && db.Set<Review>().Any(v => v.Id == a.ReviewId && (
                    v.ManagerIdSnapshot == db.Viewer.PersonId
                    || db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == v.RevieweeId && c.Depth == 1)
                    || db.Viewer.SeesAll
                    || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, v.OrgUnitSnapshot, db.Today)))))));

    /// <summary>What somebody wrote: its author always; others only what was handed in, each part from its own moment on. Whoever wrote within a group never reads
    /// another's answer of it, whatever they have become: as one of the group they were told that they would not.</summary>
    internal static Expression<Func<Response, bool>> ResponseRule(OutcomesDb db) => r =>
        db.Viewer.IsSystem
        || (db.Viewer.PersonId != null && db.Set<ReviewAssignment>().Any(a => a.Id == r.AssignmentId && (
            a.ReviewerId == db.Viewer.PersonId
            || (a.State == AssignmentState.Submitted && (
                (a.Relation == Relation.Self && db.Set<Review>().Any(v => v.Id == a.ReviewId && (
                    (v.State != ReviewState.NotStarted && v.State != ReviewState.Collecting && v.State != ReviewState.ManagerDraft && (v.State != ReviewState.Cancelled || v.SharedOn != null))
                    || v.ManagerIdSnapshot == db.Viewer.PersonId
                    || db.Viewer.SeesAll || (db.Viewer.IsScopedHR && HRScope.Covers(db, db.Viewer.PersonId, v.OrgUnitSnapshot, db.Today))
                    || db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == v.RevieweeId && c.Depth == 1))))
                || ((a.Relation == Relation.Manager || a.Relation == Relation.SecondManager) && a.RevieweeId == db.Viewer.PersonId && r.ShownToReviewee
                    && db.Set<Review>().Any(v => v.Id == a.ReviewId && v.SharedOn != null))
                || ((a.Relation == Relation.Manager || a.Relation == Relation.SecondManager) && a.RevieweeId != db.Viewer.PersonId
                    && db.Set<Review>().Any(v => v.Id == a.ReviewId
                        && v.State != ReviewState.NotStarted && v.State != ReviewState.Collecting && v.State != ReviewState.ManagerDraft && (v.State != ReviewState.Cancelled || v.SharedOn != null)))
                || ((a.Relation == Relation.Peer || a.Relation == Relation.Upward) && a.RevieweeId != db.Viewer.PersonId
                    && a.AnonymityMode != AnonymityMode.Aggregated
                    && !db.Set<ReviewAssignment>().Any(own => own.ReviewId == a.ReviewId && own.Relation == a.Relation && own.ReviewerId == db.Viewer.PersonId && own.State == AssignmentState.Submitted)
                    && db.Set<Review>().Any(v => v.Id == a.ReviewId && (
                        (((a.Relation == Relation.Peer && v.PeerAnswers == GroupStanding.Shown) || (a.Relation == Relation.Upward && v.UpwardAnswers == GroupStanding.Shown))
                            && (v.ManagerIdSnapshot == db.Viewer.PersonId
                                || db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == v.RevieweeId && c.Depth == 1)))
                        || (((a.Relation == Relation.Peer && v.PeerAnswers != GroupStanding.Open) || (a.Relation == Relation.Upward && v.UpwardAnswers != GroupStanding.Open))
                            && db.Set<VisibilityGrant>().Any(g => g.PersonId == db.Viewer.PersonId && g.SubjectKind == CaseKind && g.SubjectId == v.Id))))))))));

    /// <summary>Frozen aggregates: the reviewee once shared, managers at once, HR under an audited case; and nobody who wrote one of the answers, whatever they have become:
    /// less their own it would tell of the others.</summary>
    internal static Expression<Func<ReviewAggregate, bool>> AggregateRule(OutcomesDb db) => g =>
        db.Viewer.IsSystem
        || (db.Viewer.PersonId != null && (
            (g.RevieweeId == db.Viewer.PersonId && g.ShownToReviewee && db.Set<Review>().Any(v => v.Id == g.ReviewId && v.SharedOn != null))
            || (g.RevieweeId != db.Viewer.PersonId
                && !db.Set<ReviewAssignment>().Any(a => a.ReviewId == g.ReviewId && a.Relation == g.Relation && a.ReviewerId == db.Viewer.PersonId && a.State == AssignmentState.Submitted)
                && db.Set<Review>().Any(v => v.Id == g.ReviewId && (
                v.ManagerIdSnapshot == db.Viewer.PersonId
                || db.Set<ManagerClosure>().Any(c => c.AncestorId == db.Viewer.PersonId && c.DescendantId == v.RevieweeId)
                || db.Set<VisibilityGrant>().Any(x => x.PersonId == db.Viewer.PersonId && x.SubjectKind == CaseKind && x.SubjectId == v.Id))))));

    /// <summary>Whoever attached it; whoever sees the review, the reviewee once it is shared; and the reviewers while they write.</summary>
    internal static Expression<Func<ReviewMaterial, bool>> MaterialRule(OutcomesDb db) => m =>
        db.Viewer.IsSystem
        || (db.Viewer.PersonId != null && (
            m.AddedById == db.Viewer.PersonId
            || db.Set<Review>().Any(v => v.Id == m.ReviewId && (v.RevieweeId != db.Viewer.PersonId || v.SharedOn != null))
            || (m.RevieweeId != db.Viewer.PersonId && db.Set<ReviewAssignment>().Any(a => a.ReviewId == m.ReviewId && a.ReviewerId == db.Viewer.PersonId
                && (a.State == AssignmentState.Requested || a.State == AssignmentState.InProgress) && a.ClosesAtUtc > db.Now))));
}
