using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tells the owner of a comment, and whoever it mentions; nobody who may not see the objective.</summary>
internal sealed class WhenCommented(OutcomesDb db, Mentions mentions, ObjectiveNotices notices) : IHandle<ObjectiveCommented>
{
    public async Task HandleAsync(ObjectiveCommented happened, CancellationToken cancel)
    {
        var found = await db.Set<ObjectiveComment>().Where(comment => comment.Id == happened.CommentId)
            .Select(comment => new { comment.Text, OwnerId = comment.Objective == null ? Guid.Empty : comment.Objective.OwnerId }).FirstOrDefaultAsync(cancel);
        if (found is null) return;
        var mentioned = await mentions.InAsync(found.Text, cancel);
        await notices.TellAsync(happened.ObjectiveId, mentioned, happened.AuthorId, NoticeKind.Mentioned, $"{happened.CommentId}", cancel);
        await notices.TellAsync(happened.ObjectiveId, mentioned.Contains(found.OwnerId) ? [] : [found.OwnerId], happened.AuthorId, ObjectiveNoticeKinds.Commented,
            $"{happened.CommentId}", cancel);
    }
}
