using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells the reviewee that the review can be read, and the manager that it was answered; of a dispute also the manager above and HR, who resolve it.</summary>
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
        // Of all who are HR those are told who see the review: their scope and their own manager are looked at there.
        var hr = await db.Set<RoleAssignment>().Where(RoleAssignment.HeldOn(db.Today)).Where(role => role.Role == Role.HR && role.PersonId != happened.RevieweeId)
            .OrderBy(role => role.PersonId).Select(role => role.PersonId).ToListAsync(cancel);
        await notices.TellAsync(happened.ReviewId, [.. Of(happened.ManagerId), .. above, .. hr], ReviewNoticeKinds.Disputed, happened.AtVersion, cancel);
    }

    private static IReadOnlyList<Guid> Of(Guid? person) => person is { } id ? [id] : [];
}
