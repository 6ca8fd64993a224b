using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The manager agrees to a nomination; the peer is asked when the stage is open. <c>POST …/Approve</c></summary>
/// <remarks>Errors: peer-above, peer-asked-already, peers-enough, peer-asked-enough.</remarks>
public sealed class ApprovePeer(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        var part = await Db.LoadAssignmentAsync(target, cancel);
        part.Approve(await ReviewsAccess.PartiesAsync(Db, part, cancel));
        await Db.RequireNotAboveAsync(part.ReviewerId, part.RevieweeId, cancel);
        await RequireRoomAsync(part, cancel);
        var changed = await Db.SaveAsync(part, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }

    // Whoever was once asked counts for ever: room that a refusal made would tell of it.
    private async Task RequireRoomAsync(ReviewAssignment part, CancellationToken cancel)
    {
        var caps = await Db.Set<ReviewCycle>().Where(c => c.Id == part.CycleId).Select(c => new { c.MaxPeersPerReview, c.MaxPeerReviewsPerPerson }).FirstAsync(cancel);
        var asked = Db.AllRows<ReviewAssignment>().Where(a => a.CycleId == part.CycleId && a.Relation == Relation.Peer && a.Id != part.Id
            && a.State != AssignmentState.Nominated && a.State != AssignmentState.Refused);
        if (await asked.AnyAsync(a => a.ReviewId == part.ReviewId && a.ReviewerId == part.ReviewerId, cancel))
            throw new RuleBroken("peer-asked-already", "This colleague is asked for this review already. Refuse the second nomination.");
        if (await asked.CountAsync(a => a.ReviewId == part.ReviewId, cancel) >= caps.MaxPeersPerReview)
            throw new RuleBroken("peers-enough", $"One review has at most {caps.MaxPeersPerReview} peers.");
        if (await asked.CountAsync(a => a.ReviewerId == part.ReviewerId, cancel) >= caps.MaxPeerReviewsPerPerson)
            throw new RuleBroken("peer-asked-enough", $"This colleague is asked for {caps.MaxPeerReviewsPerPerson} reviews already. Choose somebody else.");
    }
}
