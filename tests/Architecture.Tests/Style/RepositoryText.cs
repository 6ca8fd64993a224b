using System.Text.RegularExpressions;
using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>Text that ties the repository to one machine: its folders, and the hosts that its packages came from.</summary>
internal static partial class RepositoryText
{
    public static IEnumerable<string> Faults(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        let found = Machine().Match(line.Text)
        where found.Success
        select $"{file.Path}:{line.Number} says {found.Value}, which is true on one machine only. Write a path from the root, or leave the host out.";

    // Split so that this file does not hold what it looks for.
    [GeneratedRegex("(?<![A-Za-z0-9_.)}-])/(" + "work|root|home/[a-z]+)/" + @"|https?://[^/\s""']*(nuget\.|npmjs|pypi|crates|registry|artifactory|mirror)[^/\s""']*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Machine();
}
