using System.Text.RegularExpressions;

namespace Outcomes.Platform;

/// <summary>Type names as words for messages: AcceptanceCriterion → acceptance criterion.</summary>
public static partial class Words
{
    public static string Of(Type type) => Boundary().Replace(type.Name, " ").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Boundary();
}
