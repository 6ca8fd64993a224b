using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>One review of a demo cycle, as far as its cycle is.</summary>
internal sealed class DemoReview(DemoOptions options, DemoCycle story, ReviewCycle cycle, DemoReviewForm form, Random random)
{
    /// <param name="place">Among the participants; the first are the accounts that people sign in with.</param>
    public Review Make(DemoSeat seat, int place)
    {
        var state = StateOf(seat, place);
        var isRated = state is not (ReviewState.NotStarted or ReviewState.Collecting or ReviewState.ManagerDraft or ReviewState.Cancelled);
        var isShared = state is ReviewState.Shared or ReviewState.Acknowledged or ReviewState.Disputed or ReviewState.Final;
        var answer = AnswerOf(state, place);
        decimal? rating = isRated ? form.Scale.Points[Math.Min(4, random.Next(1, 6))].Value : null;
        return Review.FromHistory(new ReviewHistory
        {
            CycleId = cycle.Id,
            RevieweeId = seat.Id,
            // The manager changed two months ago: what was written before stays with whoever wrote it.
            ManagerId = (story.State == CycleState.Closed ? seat.FormerManager ?? seat.Manager : seat.Manager)?.Id,
            OrgUnitId = seat.Unit.Id,
            State = state,
            ManagerRating = rating,
            CalibratedRating = isShared || state == ReviewState.Calibrated ? rating : state == ReviewState.ReadyForCalibration && place % 3 == 0 ? 3 : null,
            Summary = isRated || state == ReviewState.ManagerDraft ? DemoReviewTextsTable.Of(Relation.Manager, random) : "",
            SharedOn = isShared ? Earlier(story.DueOn(options).AddDays(12), options.AsOf.AddDays(-3)) : null,
            Acknowledgement = answer,
            Rebuttal = answer == Acknowledgement.Disagree ? DemoReviewTextsTable.Rebuttal(random) : null,
            CreatedAt = cycle.CreatedAt,
        });
    }

    private ReviewState StateOf(DemoSeat seat, int place) => story.State switch
    {
        CycleState.Closed => ReviewState.Final,
        _ when seat.LeftOn is not null => ReviewState.Cancelled,
        CycleState.Sharing => seat.Email == "employee@demo.example" ? ReviewState.Shared
            : (place % 6) switch
            {
                0 => ReviewState.Calibrated,
                1 or 2 => ReviewState.Shared,
                3 => ReviewState.Acknowledged,
                4 => ReviewState.Disputed,
                _ => ReviewState.Final,
            },
        CycleState.Calibrating => (place % 5) switch { 0 => ReviewState.ManagerDraft, 4 => ReviewState.Calibrated, _ => ReviewState.ReadyForCalibration },
        _ => place % 4 == 3 ? ReviewState.ManagerDraft : ReviewState.Collecting,
    };

    private static Acknowledgement AnswerOf(ReviewState state, int place) => state switch
    {
        ReviewState.Acknowledged or ReviewState.Final =>
            (place % 7) switch { 0 => Acknowledgement.Disagree, 1 => Acknowledgement.Lapsed, 2 => Acknowledgement.Refused, _ => Acknowledgement.Agree },
        ReviewState.Disputed => Acknowledgement.Disagree,
        _ => Acknowledgement.None,
    };

    private static DateOnly Earlier(DateOnly day, DateOnly limit) => day < limit ? day : limit;
}
