using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells reviewee and manager that a review is final, that a dispute was resolved, or that HR opened it once more.</summary>
internal sealed class WhenReviewEnds(ReviewNotices notices) : IHandle<ReviewFinished>, IHandle<ReviewResolved>, IHandle<ReviewReopened>
{
    public Task HandleAsync(ReviewFinished happened, CancellationToken cancel) => notices.TellAsync(
        happened.ReviewId, [happened.RevieweeId], "review-final", happened.AtVersion, (cycle, _) => $"Your review of “{cycle}” is final.", cancel);

    public Task HandleAsync(ReviewResolved happened, CancellationToken cancel) => notices.TellAsync(
        happened.ReviewId, Both(happened.RevieweeId, happened.ManagerId), "review-resolved", happened.AtVersion,
        (cycle, reviewee) => $"The dispute about the review of {reviewee} in “{cycle}” is resolved.", cancel);

    public Task HandleAsync(ReviewReopened happened, CancellationToken cancel) => notices.TellAsync(
        happened.ReviewId, Both(happened.RevieweeId, happened.ManagerId), "review-reopened", happened.AtVersion,
        (cycle, reviewee) => $"The review of {reviewee} in “{cycle}” is open once more.", cancel);

    private static IReadOnlyList<Guid> Both(Guid reviewee, Guid? manager) => manager is { } id ? [reviewee, id] : [reviewee];
}
