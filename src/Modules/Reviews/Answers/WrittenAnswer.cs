namespace Outcomes.Reviews;

/// <summary>An answer as it was checked against its question; empty = the answer is taken back.</summary>
internal sealed record WrittenAnswer(
    ReviewQuestion Question, Guid? ObjectiveId, decimal? RatingValue, string? Text, string? NoEvidenceReason, IReadOnlyList<CitedThing> Citations)
{
    public bool IsEmpty => RatingValue is null && Text is null && NoEvidenceReason is null && Citations.Count == 0;
}
