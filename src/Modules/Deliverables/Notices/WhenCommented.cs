using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells producer and outcome owner of a comment, and whoever it mentions; nobody who may not see the deliverable.</summary>
internal sealed class WhenCommented(OutcomesDb db, Mentions mentions, DeliverableNotices notices) : IHandle<DeliverableCommented>
{
    public async Task HandleAsync(DeliverableCommented happened, CancellationToken cancel)
    {
        var text = await db.Set<DeliverableComment>().Where(comment => comment.Id == happened.CommentId).Select(comment => comment.Text).FirstOrDefaultAsync(cancel);
        var parties = await db.Set<Deliverable>().Where(d => d.Id == happened.DeliverableId)
            .Select(d => new { d.ProducerId, d.OutcomeOwnerId }).FirstOrDefaultAsync(cancel);
        if (text is null || parties is null) return;
        var mentioned = await mentions.InAsync(text, cancel);
        await notices.TellAsync(happened.DeliverableId, mentioned, happened.AuthorId, NoticeKind.Mentioned, $"{happened.CommentId}", cancel);
        var others = new[] { parties.ProducerId, parties.OutcomeOwnerId ?? parties.ProducerId }.Except(mentioned);
        await notices.TellAsync(happened.DeliverableId, others, happened.AuthorId, DeliverableNoticeKinds.Commented, $"{happened.CommentId}", cancel);
    }
}
