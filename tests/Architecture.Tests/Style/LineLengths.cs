using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>A line fits beside another on a screen: 160 characters at most.</summary>
internal static class LineLengths
{
    private const int Most = 160;

    /// <summary>Where all lines fit already; a folder is added when its last long line is gone.</summary>
    private static readonly string[] Folders = ["src/Libraries/OData", "src/Query", "src/Platform", "db"];

    public static IEnumerable<string> Faults(IEnumerable<SourceFile> files) => files
        .Where(file => file.IsUnder(Folders) && !file.Path.EndsWith("Table.cs", StringComparison.Ordinal))
        .SelectMany(file => file.Text.Split('\n').Select((text, index) => (file.Path, text.TrimEnd('\r').Length, Number: index + 1)))
        .Where(line => line.Length > Most)
        .Select(line => $"{line.Path}:{line.Number} has {line.Length} characters; {Most} is the most. Break it where it breathes.");
}
