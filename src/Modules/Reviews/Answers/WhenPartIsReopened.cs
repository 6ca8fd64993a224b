using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells a reviewer that their part is theirs to write again.</summary>
internal sealed class WhenPartIsReopened(OutcomesDb db, Inbox inbox) : IHandle<PartReopened>
{
    public async Task HandleAsync(PartReopened happened, CancellationToken cancel)
    {
        var part = await db.Set<ReviewAssignment>().Where(a => a.Id == happened.AssignmentId)
            .Select(a => new { a.DueOn, Reviewee = a.Reviewee!.DisplayName }).FirstOrDefaultAsync(cancel);
        if (part is null) return;
        await inbox.NotifyAsync(happened.ReviewerId, "review-part-reopened", $"review-assignment:{happened.AssignmentId}",
            $"Your part of the review of {part.Reviewee} is open again, until {part.DueOn:yyyy-MM-dd}.", cancel, $"{happened.AssignmentId}:{happened.AtVersion}");
        await db.SaveChangesAsync(cancel);
    }
}
