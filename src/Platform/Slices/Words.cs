using System.Text.RegularExpressions;

namespace Outcomes.Platform;

/// <summary>Names of types, actions and states as words for messages: AcceptanceCriterion → acceptance criterion.</summary>
public static partial class Words
{
    public static string Of(Type type) => Of(type.Name);

    public static string Of(string name) => Boundary().Replace(name, " ").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Boundary();
}
