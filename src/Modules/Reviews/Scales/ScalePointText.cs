using System.ComponentModel.DataAnnotations;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>One step of a scale, as requests say it.</summary>
public sealed record ScalePointText
{
    [Range(0, 100, ErrorMessage = "Value: a whole number from 0 to 100; higher is better.")]
    public int Value { get; init; }

    [Required(ErrorMessage = "Label: give the step a word, such as Exceeds expectations.")]
    [MaxLength(TextLimits.Name, ErrorMessage = "Label: at most 200 characters.")]
    public string Label { get; init; } = "";

    /// <summary>What somebody does who stands here.</summary>
    [MaxLength(TextLimits.Remark, ErrorMessage = "Description: at most 2,000 characters.")]
    public string Description { get; init; } = "";
}
