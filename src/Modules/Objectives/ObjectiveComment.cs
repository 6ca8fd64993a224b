using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A remark on an objective, by anybody who sees it.</summary>
public sealed class ObjectiveComment : Entity
{
    private ObjectiveComment() { }

    internal ObjectiveComment(Guid id, Guid objectiveId, Guid authorId, string text) =>
        (Id, ObjectiveId, AuthorId, Text) = (id, objectiveId, authorId, text);

    public Guid ObjectiveId { get; private set; }
    public Objective? Objective { get; private set; }
    public Guid AuthorId { get; private set; }
    public Person? Author { get; private set; }

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    internal static ObjectiveComment FromHistory(Guid id, Guid objectiveId, Guid authorId, string text, DateTime at)
    {
        var comment = new ObjectiveComment(id, objectiveId, authorId, text);
        comment.WasCreated(at, authorId);
        return comment;
    }
}
