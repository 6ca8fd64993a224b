using Outcomes.Deliverables;
using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>Who writes in one review of a demo cycle, and what.</summary>
internal sealed class DemoParts(DemoOptions options, DemoCycle story, ReviewCycle cycle, DemoReviewForm form, Random random)
{
    /// <param name="accepted">Of the reviewee, within the cycle's days.</param>
    public IEnumerable<ReviewAssignment> Of(DemoSeat seat, Review review, DemoOrganisation organisation, IReadOnlyList<Deliverable> accepted)
    {
        var citations = accepted.Take(2).Select(ReviewTotals.Cite).ToList();
        yield return Part(review, seat, Relation.Self, review.State == ReviewState.Cancelled ? AssignmentState.Cancelled : Written(seat.Number), citations);
        if (organisation.People.Find(other => other.Id == review.ManagerIdSnapshot) is { } manager)
            yield return Part(review, manager, Relation.Manager, ManagerState(review), citations);
        var beside = organisation.People.Where(other => other.Unit == seat.Unit && other != seat && other.Id != review.ManagerIdSnapshot
            && other.Manager != seat && other.LeftOn is null);
        foreach (var peer in beside.OrderBy(other => (other.Number + seat.Number) % 7).Take(4).ToList())
            yield return Part(review, peer, Relation.Peer, review.State == ReviewState.Cancelled
                ? AssignmentState.Cancelled
                : Written(peer.Number + seat.Number), citations);
        foreach (var report in organisation.People.Where(other => other.Manager == seat && other.LeftOn is null).Take(6).ToList())
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
        var words = new ResponseHistory(form.Words(relation), null, DemoReviewTextsTable.Of(relation, random));
        if (state == AssignmentState.InProgress) return [words];
        var rating = form.Scale.Points[random.Next(1, 5)].Value;
        return [new ResponseHistory(form.Rating(relation), rating, null, citations.Count == 0
            ? "What I saw was shared work; nothing of it was theirs alone."
            : null) { Citations = citations }, words];
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
