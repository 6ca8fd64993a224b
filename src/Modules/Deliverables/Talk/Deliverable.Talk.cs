using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    /// <summary>Anybody who sees it may say something, whatever its state.</summary>
    internal DeliverableComment Comment(string text, Guid authorId, DateTime now)
    {
        var comment = new DeliverableComment(Ids.New(now), Id, authorId, text);
        comments.Add(comment);
        CommentCount++;
        Record(new DeliverableCommented(Id, comment.Id, authorId));
        return comment;
    }
}

/// <summary>Somebody said something about it.</summary>
[EventName("deliverables.commented.v1")]
public sealed record DeliverableCommented(Guid DeliverableId, Guid CommentId, Guid AuthorId) : DomainEvent;
