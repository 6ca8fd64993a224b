using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;

namespace Outcomes.Deliverables;

/// <summary>What the outcome owner says of one criterion, inside a decision or by itself.</summary>
public sealed record CriterionJudgement
{
    [Given]
    public Guid CriterionId { get; init; }

    /// <summary>Pending takes a verdict back.</summary>
    public CriterionVerdict Verdict { get; init; }

    /// <summary>Needed where the criterion is waived.</summary>
    [MaxLength(TextLimits.Remark, ErrorMessage = "A note has at most 2,000 characters.")]
    public string? Note { get; init; }
}
