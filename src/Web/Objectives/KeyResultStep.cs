namespace Outcomes.Web.Objectives;

/// <summary>What a page of a key result is for.</summary>
public enum KeyResultStep
{
    Add,
    Edit,

    /// <summary>Change the agreed numbers, with a reason.</summary>
    Rebaseline,
}
