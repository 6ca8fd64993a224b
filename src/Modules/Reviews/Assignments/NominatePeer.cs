using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Names a peer who should write, by the reviewee or the manager; the manager answers. <c>POST /odata/ReviewAssignments</c></summary>
/// <remarks>A reviewee learns nothing of whom others named: only their own nominations count here, the caps of all are kept when the manager approves.
/// Errors: own-peer, peer-writes-already, peer-above, peer-named-already, peers-enough, nomination-closed, no-peers, person-has-left.</remarks>
public sealed class NominatePeer(OutcomesDb db) : Creation<NominatePeer.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid ReviewId { get; init; }

        [Given]
        public Guid ReviewerId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var review = await Db.FindNamedAsync<Review>(request.ReviewId, nameof(request.ReviewId), cancel);
        ReviewMachine.Upkeep.Next(review.State, "NominatePeer", await ReviewsAccess.PartiesAsync(Db, review, cancel));
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).FirstAsync(c => c.Id == review.CycleId, cancel);
        await RequireOpenAsync(cycle, cancel);
        var peer = await Db.FindNamedAsync<Person>(request.ReviewerId, nameof(request.ReviewerId), cancel);
        RequirePeer(review, peer);
        await Db.RequireNotAboveAsync(peer.Id, review.RevieweeId, cancel);
        await RequireOwnPlaceAsync(review.Id, peer.Id, cycle.MaxPeersPerReview, cancel);
        var part = ReviewAssignment.Nominate(review, cycle, new Writer(peer.Id, peer.TimeZoneId), Me, new StageDays(cycle));
        Db.Add(part);
        return await Db.SaveAsync(part, cancel);
    }

    private async Task RequireOpenAsync(ReviewCycle cycle, CancellationToken cancel)
    {
        if (!await Db.Set<ReviewSection>().AnyAsync(s => s.TemplateId == cycle.TemplateVersionId && s.Relation == Relation.Peer, cancel))
            throw new RuleBroken("no-peers", "This cycle asks no peers.");
        var zone = await Db.Set<Person>().Where(p => p.Id == Me).Select(p => p.TimeZoneId).FirstAsync(cancel);
        var today = LocalDay.On(new DateTimeOffset(Db.Now), zone);
        var stage = cycle.Stages.First(s => s.Kind == StageKind.Nomination);
        if (cycle.State != CycleState.Collecting || today > stage.DueOn.AddDays(stage.GraceDays) || today < stage.OpensOn)
            throw new RuleBroken("nomination-closed", $"Peers are named from {stage.OpensOn:yyyy-MM-dd} to {stage.DueOn:yyyy-MM-dd}, while the cycle collects.");
    }

    private static void RequirePeer(Review review, Person peer)
    {
        if (peer.Id == review.RevieweeId) throw new RuleBroken("own-peer", "Nobody is their own peer. Name a colleague.", "ReviewerId");
        if (peer.Id == review.ManagerIdSnapshot) throw new RuleBroken("peer-writes-already", "The manager writes already. Name a colleague.", "ReviewerId");
        if (peer.Status == PersonStatus.Left) throw new RuleBroken("person-has-left", "This person has left the organisation.", "ReviewerId");
    }

    private async Task RequireOwnPlaceAsync(Guid reviewId, Guid peerId, int most, CancellationToken cancel)
    {
        // Over all rows, because one's own approved nominations are rows that the reviewee no longer sees.
        var own = await Db.AllRows<ReviewAssignment>().Where(a => a.ReviewId == reviewId && a.NominatedById == Me).Select(a => new { a.ReviewerId, a.State }).ToListAsync(cancel);
        if (own.Exists(a => a.ReviewerId == peerId)) throw new RuleBroken("peer-named-already", "You named this colleague already.", "ReviewerId");
        if (own.Count(a => a.State != AssignmentState.Refused) >= most)
            throw new RuleBroken("peers-enough", $"One review has at most {most} peers.", "ReviewerId");
    }
}
