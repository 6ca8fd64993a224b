using Outcomes.Deliverables;
using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>Who writes in one review of a demo cycle, and what.</summary>
internal sealed class DemoParts(DemoOptions options, DemoCycle story, ReviewCycle cycle, DemoReviewForm form, Random random)
{
    /// <param name="accepted">Of the reviewee, within the cycle's days.</param>
    public IEnumerable<ReviewAssignment> Of(DemoSeat seat, Review review, DemoOrganisation organisation, IReadOnlyList<Deliverable> accepted)
    {
        var citations = accepted.Take(options.Volume.ReviewsEverybody ? 1 : 2).Select(ReviewTotals.Cite).ToList();
        yield return Part(review, seat, Relation.Self, review.State == ReviewState.Cancelled ? AssignmentState.Cancelled : Written(seat.Number), citations);
        if (review.ManagerIdSnapshot is { } managerId && organisation.ById[managerId] is { } manager)
            yield return Part(review, manager, Relation.Manager, ManagerState(review), citations);
        var beside = organisation.MembersOf[seat.Unit].Where(other => other != seat && other.Id != review.ManagerIdSnapshot
            && other.Manager != seat && other.LeftOn is null);
        foreach (var peer in beside.OrderBy(other => (other.Number + seat.Number) % 7).Take(4).ToList())
            yield return Part(review, peer, Relation.Peer, review.State == ReviewState.Cancelled
                ? AssignmentState.Cancelled
                : Written(peer.Number + seat.Number), citations);
        foreach (var report in organisation.ReportsOf[seat].Where(other => other.LeftOn is null).Take(6).ToList())
            yield return Part(review, report, Relation.Upward, review.State == ReviewState.Cancelled ? AssignmentState.Cancelled : Written(report.Number), []);
    }

    private ReviewAssignment Part(Review review, DemoSeat reviewer, Relation relation, AssignmentState state, IReadOnlyList<CitationHistory> citations)
    {
        var isWritten = state is AssignmentState.Submitted or AssignmentState.InProgress;
        return ReviewAssignment.FromHistory(review, new AssignmentHistory
        {
            ReviewerId = reviewer.Id,
            Relation = relation,
            AnonymityMode = cycle.AnonymityMode,
            State = state,
            DueOn = story.DueOn(options),
            GraceDays = 3,
            TimeZoneId = reviewer.Zone,
            NominatedById = relation == Relation.Peer ? review.RevieweeId : null,
            DeclineReason = state == AssignmentState.Declined ? "We did not work together in these months." : null,
            Responses = isWritten ? Responses(relation, state, citations) : [],
        });
    }

    private List<ResponseHistory> Responses(Relation relation, AssignmentState state, IReadOnlyList<CitationHistory> citations)
    {
        var words = form.Words(relation).Select(question => new ResponseHistory(question, null, DemoReviewTextsTable.Of(relation, random))).ToList();
        if (state == AssignmentState.InProgress) return words;
        // What is cited stands with the first rating.
        var rated = form.Ratings(relation).Select((question, number) => Rated(question, number == 0 ? citations : [], number > 0));
        return [.. rated, .. words];
    }

    private ResponseHistory Rated(ReviewQuestion question, IReadOnlyList<CitationHistory> citations, bool isFurther)
    {
        var rating = form.Scale.Points[random.Next(1, 5)].Value;
        var without = isFurther ? "As under the first question." : "What I saw was shared work; nothing of it was theirs alone.";
        return new ResponseHistory(question, rating, null, citations.Count == 0 ? without : null) { Citations = citations };
    }

    private AssignmentState Written(int lot) => story.IsWritten
        ? (lot % 12) switch { 0 => AssignmentState.Expired, 1 => AssignmentState.Declined, _ => AssignmentState.Submitted }
        : (lot % 4) switch { 0 => AssignmentState.Submitted, 1 => AssignmentState.InProgress, _ => AssignmentState.Requested };

    private static AssignmentState ManagerState(Review review) => review.State switch
    {
        ReviewState.Cancelled => AssignmentState.Cancelled,
        ReviewState.NotStarted or ReviewState.Collecting => AssignmentState.Requested,
        ReviewState.ManagerDraft => AssignmentState.InProgress,
        _ => AssignmentState.Submitted,
    };
}
