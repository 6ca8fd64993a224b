using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The plain fields of a deliverable, as its producer writes them down.</summary>
internal sealed record Particulars(string Title, string Summary, Guid? OutcomeOwnerId, DateOnly? DueOn, DuePrecision DuePrecision);

/// <summary>A sentence of a criterion inside another request.</summary>
public sealed record CriterionText
{
    [Required(ErrorMessage = "Say in one sentence how somebody else knows that it is done.")]
    [MaxLength(TextLimits.Criterion, ErrorMessage = "A criterion has at most 2,000 characters.")]
    public string Text { get; init; } = "";
}

/// <summary>Which outcome is served: an objective, or one of its key results.</summary>
public sealed record ServedOutcome
{
    public Guid? ObjectiveId { get; init; }
    public Guid? KeyResultId { get; init; }
}

/// <summary>A day that people can plan for; far beyond, no calendar arithmetic is safe.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlannableDayAttribute() : RangeAttribute(typeof(DateOnly), "2000-01-01", "2100-12-31")
{
    public override string FormatErrorMessage(string name) => $"{name}: give a day between 2000 and 2100, such as 2027-03-31.";
}

/// <summary>The id of something must be given.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class GivenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is Guid id && id != Guid.Empty;

    public override string FormatErrorMessage(string name) => $"{name}: give the id.";
}
