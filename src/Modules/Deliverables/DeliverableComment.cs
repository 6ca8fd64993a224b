using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Something said about a deliverable, readable by whoever sees it.</summary>
public sealed class DeliverableComment : Entity
{
    private DeliverableComment() { }

    internal DeliverableComment(Guid id, Guid deliverableId, Guid authorId, string text) =>
        (Id, DeliverableId, AuthorId, Text) = (id, deliverableId, authorId, text);

    public Guid DeliverableId { get; private set; }
    public Deliverable? Deliverable { get; private set; }
    public Guid AuthorId { get; private set; }
    public Person? Author { get; private set; }

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    internal static DeliverableComment FromHistory(Guid deliverableId, CommentHistory told)
    {
        var comment = new DeliverableComment(Ids.New(told.At), deliverableId, told.AuthorId, told.Text);
        comment.WasCreated(told.At, told.AuthorId);
        return comment;
    }
}
