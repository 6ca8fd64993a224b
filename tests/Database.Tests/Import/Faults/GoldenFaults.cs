using System.Text.RegularExpressions;

namespace Outcomes.Database.Tests.Import;

/// <summary>What the report says of each fault, read from faults.txt: a heading of two number signs, then the lines.</summary>
internal static partial class GoldenFaults
{
    public static readonly IReadOnlyDictionary<string, string> All = Heading()
        .Split(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Import/Faults/faults.txt")))
        .Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1].TrimEnd('\n') + '\n');

    [GeneratedRegex(@"^## (?<name>.+)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
