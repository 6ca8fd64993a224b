namespace Outcomes.Reviews;

/// <summary>Where a scale or a template stands.</summary>
public enum FormState
{
    /// <summary>Still written; no cycle uses it.</summary>
    Draft,

    /// <summary>A cycle was launched with it: it stays as it is, and its next edition is made by cloning.</summary>
    Frozen,

    /// <summary>No longer offered for new cycles.</summary>
    Retired,
}
