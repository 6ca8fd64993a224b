using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A stretch of days that objectives are set for, such as a quarter.</summary>
public sealed partial class Period : Aggregate
{
    private Period() { }

    public override string SubjectKind => "period";
    public string Name { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; private set; }
}
