namespace Outcomes.Objectives;

/// <summary>How this organisation works with objectives; section <c>Objectives</c> of the configuration.</summary>
public sealed class ObjectivesOptions
{
    /// <summary>Default false: owners activate their own drafts.</summary>
    public bool RequireApproval { get; set; }
}
