using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells a reviewer that their part is theirs to write again.</summary>
internal sealed class WhenPartIsReopened(OutcomesDb db, Inbox inbox) : IHandle<PartReopened>
{
    public async Task HandleAsync(PartReopened happened, CancellationToken cancel)
    {
        await inbox.NotifyAsync(happened.ReviewerId, ReviewNoticeKinds.PartReopened, "review-assignment", happened.AssignmentId, cancel, $"{happened.AssignmentId}:{happened.AtVersion}");
        await db.SaveChangesAsync(cancel);
    }
}
