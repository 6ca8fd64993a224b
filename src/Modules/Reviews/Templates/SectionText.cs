using System.ComponentModel.DataAnnotations;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>A section of a template with its questions, as requests say it.</summary>
public sealed record SectionText
{
    public Relation Relation { get; init; }

    [Required(ErrorMessage = "Title: name the section.")]
    [MaxLength(TextLimits.Title, ErrorMessage = "Title: at most 300 characters.")]
    public string Title { get; init; } = "";

    /// <summary>Markdown.</summary>
    [MaxLength(TextLimits.Markdown, ErrorMessage = "Introduction: at most 20,000 characters.")]
    public string Introduction { get; init; } = "";

    [Range(0.0, 1000.0, ErrorMessage = "Weight: from 0 (left out of the score) to 1,000.")]
    public decimal Weight { get; init; } = 1;

    [MinLength(1, ErrorMessage = "Questions: ask at least one.")]
    [MaxLength(50, ErrorMessage = "Questions: at most 50 in one section.")]
    public IReadOnlyList<QuestionText> Questions { get; init; } = [];
}

/// <summary>A question, as requests say it.</summary>
public sealed record QuestionText
{
    public QuestionKind Kind { get; init; }

    [Required(ErrorMessage = "Text: say what is asked.")]
    [MaxLength(TextLimits.Question, ErrorMessage = "Text: at most 1,000 characters.")]
    public string Text { get; init; } = "";

    [MaxLength(TextLimits.Remark, ErrorMessage = "Hint: at most 2,000 characters.")]
    public string Hint { get; init; } = "";

    /// <summary>Of ratings; absent = the template's scale.</summary>
    public Guid? ScaleId { get; init; }

    /// <summary>Of a choice, one a line, at least two.</summary>
    [MaxLength(TextLimits.Choices, ErrorMessage = "Choices: at most 4,000 characters.")]
    public string Choices { get; init; } = "";
    public bool Required { get; init; }
    public bool RequiresCitation { get; init; }

    [Range(0.0, 1000.0, ErrorMessage = "Weight: from 0 (left out of the score) to 1,000.")]
    public decimal Weight { get; init; } = 1;
    public bool ShownToReviewee { get; init; } = true;
}
