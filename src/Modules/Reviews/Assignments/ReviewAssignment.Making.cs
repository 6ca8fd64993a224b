using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewAssignment
{
    /// <summary>Asks somebody at launch; the review's own launch is audited.</summary>
    internal static ReviewAssignment Ask(Review review, ReviewCycle cycle, Relation relation, Writer reviewer, StageDays days)
    {
        var part = Of(review, cycle, relation, reviewer, days);
        part.State = AssignmentState.Requested;
        return part;
    }

    /// <summary>Names a peer, to be approved by the manager.</summary>
    internal static ReviewAssignment Nominate(Review review, ReviewCycle cycle, Writer peer, Guid byId, StageDays days)
    {
        var part = Of(review, cycle, Relation.Peer, peer, days);
        (part.State, part.NominatedById) = (AssignmentState.Nominated, byId);
        part.Record(new PeerNominated(part.Id, review.Id, byId));
        return part;
    }

    private static ReviewAssignment Of(Review review, ReviewCycle cycle, Relation relation, Writer reviewer, StageDays days)
    {
        var part = new ReviewAssignment
        {
            Id = Guid.NewGuid(),
            ReviewId = review.Id,
            CycleId = cycle.Id,
            RevieweeId = review.RevieweeId,
            ReviewerId = reviewer.Id,
            Relation = relation,
            AnonymityMode = cycle.AnonymityMode,
            TimeZoneSnapshot = reviewer.ZoneId,
        };
        (part.DueOn, part.DueAtUtc, part.ClosesAtUtc) = days.Of(relation, reviewer.ZoneId);
        return part;
    }

    private void Due(DateOnly day, int graceDays, string zoneId)
    {
        (DueOn, TimeZoneSnapshot) = (day, zoneId);
        (DueAtUtc, ClosesAtUtc) = (LocalDay.EndOf(day, zoneId), LocalDay.EndOf(day.AddDays(graceDays), zoneId));
    }
}
