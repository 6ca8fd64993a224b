using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One reviewer's answer to one question. Changed by its author only (invariant I9); its id is random.</summary>
public sealed class Response : Entity
{
    private readonly List<Citation> citations = [];

    private Response() { }

    internal Response(Guid id, Guid assignmentId, ReviewQuestion question) =>
        (Id, AssignmentId, QuestionId, ShownToReviewee) = (id, assignmentId, question.Id, question.ShownToReviewee);

    internal Response(Guid id, Guid assignmentId, HandedInAnswer kept)
    {
        (Id, AssignmentId, QuestionId, ShownToReviewee, ObjectiveId) = (id, assignmentId, kept.QuestionId, kept.ShownToReviewee, kept.ObjectiveId);
        (RatingValue, Text, NoEvidenceReason) = (kept.RatingValue, kept.Text, kept.NoEvidenceReason);
    }

    public Guid AssignmentId { get; private set; }
    public ReviewAssignment? Assignment { get; private set; }
    public Guid QuestionId { get; private set; }
    public ReviewQuestion? Question { get; private set; }

    /// <summary>The objective that an outcome rating is about; absent for the other kinds.</summary>
    public Guid? ObjectiveId { get; private set; }

    /// <summary>Of the question; kept here for the rule of visibility.</summary>
    public bool ShownToReviewee { get; private set; }
    public decimal? RatingValue { get; internal set; }

    /// <summary>Markdown, or the line chosen of a choice.</summary>
    public string? Text { get; internal set; }

    /// <summary>Why a rating cites nothing (invariant I6).</summary>
    public string? NoEvidenceReason { get; internal set; }

    public IReadOnlyList<Citation> Citations => citations;

    internal void About(Guid? objectiveId) => ObjectiveId = objectiveId;

    internal void Cite(Citation citation) => citations.Add(citation);

    internal void Uncite(Guid citationId) => citations.RemoveAll(citation => citation.Id == citationId);
}
