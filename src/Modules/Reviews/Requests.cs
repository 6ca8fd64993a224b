using System.ComponentModel.DataAnnotations;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The request of a verb that needs a reason; it is kept in the audit trail.</summary>
public sealed record Reasoned
{
    [Required(ErrorMessage = "Say why, in Reason.")]
    [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
    public string Reason { get; init; } = "";
}

/// <summary>The id of something must be given.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class GivenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is Guid id && id != Guid.Empty;

    public override string FormatErrorMessage(string name) => $"{name}: give the id.";
}
