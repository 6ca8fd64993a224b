namespace Outcomes.Web.Reviews;

/// <summary>An answer as it is read.</summary>
/// <param name="Rating">With its word, such as <c>4 · Beyond</c>.</param>
/// <param name="Text">Markdown.</param>
/// <param name="NoEvidence">Why nothing is cited.</param>
/// <param name="Hidden">The reviewee does not read it.</param>
public sealed record AnswerLine(string Question, string Rating, string Text, string NoEvidence, IReadOnlyList<EvidenceSource> Cited, bool Hidden = false)
{
    public bool IsEmpty => Rating.Length == 0 && Text.Length == 0 && NoEvidence.Length == 0;

    public static AnswerLine Of(AskedAnswer answer) => new(
        answer.Objective is { } objective ? $"{answer.Question} {objective}" : answer.Question,
        answer.Rating is { } rating ? AskedForm.Said(rating, answer.Scale) : "", answer.Text, answer.NoEvidence, answer.Cited);
}
