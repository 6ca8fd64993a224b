using System.ComponentModel.DataAnnotations;

namespace Outcomes.Reviews;

/// <summary>A stage of a cycle, as requests say it.</summary>
public sealed record StageText
{
    public StageKind Kind { get; init; }

    [PlannedDay]
    public DateOnly OpensOn { get; init; }

    /// <summary>The last day; over at its end where each reviewer lives.</summary>
    [PlannedDay]
    public DateOnly DueOn { get; init; }

    [Range(0, 60, ErrorMessage = "GraceDays: from 0 to 60.")]
    public int GraceDays { get; init; }
}

/// <summary>A day that a calendar of people knows: arithmetic with it stays inside the calendar.</summary>
internal sealed class PlannedDayAttribute() : RangeAttribute(typeof(DateOnly), "2000-01-01", "2100-12-31")
{
    public override string FormatErrorMessage(string name) => $"{name}: a day from 2000-01-01 to 2100-12-31.";
}
