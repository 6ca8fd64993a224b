namespace Outcomes.Auth;

/// <summary>Filters of single values in memory: the one address of a user in a path of PATCH, and attributes that are the same of all users.</summary>
internal static class FilterLoops
{
    /// <summary>Whether the values of an attribute's parts are so; parts that are not named are absent.</summary>
    /// <param name="parts">By canonical path; compared without case.</param>
    public static bool IsSo(FilterNode node, IReadOnlyDictionary<string, string> parts) => node switch
    {
        AllOf all => IsSo(all.Left, parts) && IsSo(all.Right, parts),
        AnyOf any => IsSo(any.Left, parts) || IsSo(any.Right, parts),
        NotSo not => !IsSo(not.Inner, parts),
        IsThere there => parts.ContainsKey(there.Path),
        Compared { Value: null } compared => parts.ContainsKey(compared.Path) == (compared.Operator == "ne"),
        Compared compared => parts.TryGetValue(compared.Path, out var held)
            ? Holds(compared.Operator, $"{compared.Value}".ToLowerInvariant(), held.ToLowerInvariant())
            : compared.Operator == "ne",
        _ => false,
    };

    /// <param name="asked">In lower case.</param>
    /// <param name="folded">What is kept, in lower case.</param>
    public static bool Holds(string name, string asked, string folded) => name switch
    {
        "eq" => folded == asked,
        "ne" => folded != asked,
        "co" => folded.Contains(asked, StringComparison.Ordinal),
        "sw" => folded.StartsWith(asked, StringComparison.Ordinal),
        "ew" => folded.EndsWith(asked, StringComparison.Ordinal),
        "gt" => string.CompareOrdinal(folded, asked) > 0,
        "ge" => string.CompareOrdinal(folded, asked) >= 0,
        "lt" => string.CompareOrdinal(folded, asked) < 0,
        _ => string.CompareOrdinal(folded, asked) <= 0,
    };
}
