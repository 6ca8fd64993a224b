using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>What the slices of this module ask of their callers.</summary>
public static class ObjectivesPermissions
{
    /// <summary>What the viewer may do with one objective is the policy's to say.</summary>
    public static readonly Permission Write = new("objectives.write");

    /// <summary>The periods of the organisation.</summary>
    public static readonly Permission Periods = new("objectives.write", Role.HR, Role.Administrator);
}
