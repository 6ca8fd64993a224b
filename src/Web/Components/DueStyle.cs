namespace Outcomes.Web.Components;

/// <summary>How a due day is written.</summary>
public enum DueStyle
{
    /// <summary>Tue 24 Nov.</summary>
    Weekday,

    /// <summary>24 Nov.</summary>
    Short,

    /// <summary>Tue 24 Nov 2026.</summary>
    Full,
}
