using System.ComponentModel.DataAnnotations;

namespace Outcomes.Platform;

/// <summary>The request of a verb that needs a reason and nothing else; it is kept in the audit trail.</summary>
public sealed record Reasoned
{
    [Required(ErrorMessage = "Say why, in Reason.")]
    [MaxLength(2000, ErrorMessage = "A reason has at most 2,000 characters.")]
    public string Reason { get; init; } = "";
}
