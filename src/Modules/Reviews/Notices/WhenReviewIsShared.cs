using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells the reviewee that the review can be read, and the manager that it was answered; of a dispute also the manager above, who resolves it.</summary>
internal sealed class WhenReviewIsShared(OutcomesDb db, ReviewNotices notices) :
    IHandle<ReviewShared>, IHandle<ReviewAcknowledged>, IHandle<ReviewRebutted>, IHandle<ReviewDisputed>
{
    public Task HandleAsync(ReviewShared happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ReviewId, [happened.RevieweeId], ReviewNoticeKinds.Shared, happened.AtVersion, cancel);

    public Task HandleAsync(ReviewAcknowledged happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ReviewId, Of(happened.ManagerId), ReviewNoticeKinds.Acknowledged, happened.AtVersion, cancel);

    public Task HandleAsync(ReviewRebutted happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ReviewId, Of(happened.ManagerId), ReviewNoticeKinds.Rebutted, happened.AtVersion, cancel);

    public async Task HandleAsync(ReviewDisputed happened, CancellationToken cancel)
    {
        var above = await db.Set<ManagerClosure>().Where(c => c.DescendantId == happened.RevieweeId && c.PrimaryDepth == 2).Select(c => c.AncestorId).ToListAsync(cancel);
        await notices.TellAsync(happened.ReviewId, [.. Of(happened.ManagerId), .. above], ReviewNoticeKinds.Disputed, happened.AtVersion, cancel);
    }

    private static IReadOnlyList<Guid> Of(Guid? person) => person is { } id ? [id] : [];
}
