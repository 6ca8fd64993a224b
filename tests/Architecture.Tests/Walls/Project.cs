namespace Outcomes.Architecture.Tests.Walls;

/// <summary>One project file.</summary>
/// <param name="Name">The file's name without extension, as the table of walls says it.</param>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="References">Names of the projects that it references itself.</param>
internal sealed record Project(string Name, string Path, string Assembly, IReadOnlyList<string> References)
{
    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);
    public bool IsProduct => !IsTest;
}
