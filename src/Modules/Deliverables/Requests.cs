using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;

namespace Outcomes.Deliverables;

/// <summary>The request of a decision that needs words (Markdown).</summary>
public sealed record Commented
{
    [Required(ErrorMessage = "Say in Comment what you saw and what is missing.")]
    [MaxLength(TextLimits.Markdown, ErrorMessage = "A comment has at most 20,000 characters.")]
    public string Comment { get; init; } = "";

    /// <summary>What was found of single criteria; it holds together with the decision, or not at all.</summary>
    [MaxLength(100, ErrorMessage = "At most 100 criteria.")]
    public IReadOnlyList<CriterionJudgement> Judgements { get; init; } = [];
}
