using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells reviewee and manager that a review is final, that a dispute was resolved, or that HR opened it once more.</summary>
internal sealed class WhenReviewEnds(ReviewNotices notices) : IHandle<ReviewFinished>, IHandle<ReviewResolved>, IHandle<ReviewReopened>
{
    public Task HandleAsync(ReviewFinished happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ReviewId, [happened.RevieweeId], ReviewNoticeKinds.Final, happened.AtVersion, cancel);

    public Task HandleAsync(ReviewResolved happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ReviewId, Both(happened.RevieweeId, happened.ManagerId), ReviewNoticeKinds.Resolved, happened.AtVersion, cancel);

    public Task HandleAsync(ReviewReopened happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ReviewId, Both(happened.RevieweeId, happened.ManagerId), ReviewNoticeKinds.Reopened, happened.AtVersion, cancel);

    private static IReadOnlyList<Guid> Both(Guid reviewee, Guid? manager) => manager is { } id ? [reviewee, id] : [reviewee];
}
