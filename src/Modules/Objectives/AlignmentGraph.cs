namespace Outcomes.Objectives;

/// <summary>Which objective contributes to which: a forest. Whoever changes it, or a progress in it, holds its lock.</summary>
internal static class AlignmentGraph
{
    public const string Name = "alignment";
}
