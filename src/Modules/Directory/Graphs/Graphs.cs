namespace Outcomes.Directory;

/// <summary>The graphs of this module, by the name of their lock.</summary>
public static class Graphs
{
    public const string Managers = "managers";
    public const string Units = "units";
}
