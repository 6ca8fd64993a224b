using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>Finds one row for each case of reviews that breaks naive code.</summary>
internal static class DemoReviewCheck
{
    public static async Task<IReadOnlyList<DemoCase>> FindAsync(OutcomesDb db, CancellationToken cancel)
    {
        var reviews = db.Set<Review>();
        return
        [
            new("a closed review cycle", await InStateAsync(db, CycleState.Closed, cancel)),
            new("a review cycle that is written in", await InStateAsync(db, CycleState.Collecting, cancel)),
            new("a review cycle that is calibrated", await InStateAsync(db, CycleState.Calibrating, cancel)),
            new("a review cycle that is shared", await InStateAsync(db, CycleState.Sharing, cancel)),
            new("a group of two upward raters, of which nothing is shown", await FirstAsync(reviews, v => v.UpwardAnswers == GroupStanding.TooSmall
                && db.Set<ReviewAssignment>().Count(a => a.ReviewId == v.Id && a.Relation == Relation.Upward) == 2, cancel)),
            new("a group that is large enough", await FirstAsync(reviews, v => v.PeerAnswers == GroupStanding.Shown, cancel)),
            new("HR reviewed by their own manager", await FirstAsync(reviews, v => v.ManagerIdSnapshot != null
                && db.Set<RoleAssignment>().Any(role => role.PersonId == v.RevieweeId && role.Role == Role.HR), cancel)),
            new("a review by whoever was the manager then",
                await FirstAsync(reviews, v => v.ManagerIdSnapshot != null && v.ManagerIdSnapshot != v.Reviewee!.ManagerId, cancel)),
            new("a review of somebody who has left", await FirstAsync(reviews, v => v.Reviewee!.Status == PersonStatus.Left, cancel)),
            new("a disputed review", await FirstAsync(reviews, v => v.State == ReviewState.Disputed, cancel)),
            new("a packet for whom it is about", await PacketAsync(db, PacketAudience.Employee, cancel)),
            new("a packet for the manager", await PacketAsync(db, PacketAudience.Manager, cancel)),
            new("a packet for HR", await PacketAsync(db, PacketAudience.HR, cancel)),
        ];
    }

    private static Task<Guid?> InStateAsync(OutcomesDb db, CycleState state, CancellationToken cancel) =>
        db.Set<ReviewCycle>().Where(c => c.State == state).OrderBy(c => c.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);

    private static Task<Guid?> PacketAsync(OutcomesDb db, PacketAudience audience, CancellationToken cancel) =>
        db.Set<Packet>().Where(packet => packet.Audience == audience && packet.PdfSha256 != null)
            .OrderBy(packet => packet.Id).Select(packet => (Guid?)packet.Id).FirstOrDefaultAsync(cancel);

    private static Task<Guid?> FirstAsync(IQueryable<Review> reviews, Expression<Func<Review, bool>> which, CancellationToken cancel) =>
        reviews.Where(which).OrderBy(v => v.Id).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(cancel);
}
