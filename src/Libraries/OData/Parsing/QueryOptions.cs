namespace Outcomes.OData.Parsing;

/// <summary>The query part of a URL cut at its delimiters and decoded, in the order written.</summary>
internal sealed class QueryOptions
{
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> system = new(6);

    public IReadOnlyDictionary<string, string> Aliases => aliases;

    /// <summary>System query options by canonical name (lower case, without <c>$</c>), each at most once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> System => system;

    public static QueryOptions Split(ReadOnlySpan<char> query, ODataLimits limits)
    {
        if (query.Length > limits.UrlLength)
            throw new ODataProblem(414, "limit-exceeded",
                $"The URL is longer than {limits.UrlLength:N0} characters, which is the limit (UrlLength). Ask in several requests.", "query");
        var options = new QueryOptions();
        foreach (var range in query.TrimStart('?').Split('&'))
            options.Add(query.TrimStart('?')[range]);
        return options;
    }

    private void Add(ReadOnlySpan<char> pair)
    {
        if (pair.Length == 0)
            return;
        var equals = pair.IndexOf('=');
        var name = PercentDecoding.Decode(equals < 0 ? pair : pair[..equals], plusIsSpace: true, "query").Trim();
        if (name.StartsWith('@'))
        {
            if (!aliases.TryAdd(name, Value(pair, equals, name)))
                throw Twice(name);
            return;
        }
        if (!OptionNames.TryResolve(name, out var canonical))
            throw new ODataProblem(400, "unknown-option", $"There is no query option {name}. {OptionNames.Hint(name)}", name);
        if (canonical.Length == 0)
            return;
        if (!OptionNames.IsBuilt(canonical))
            throw new ODataProblem(501, "not-implemented", $"${canonical} is not built.", "$" + canonical);
        if (system.Exists(known => known.Key == canonical))
            throw Twice("$" + canonical);
        system.Add(new(canonical, Value(pair, equals, "$" + canonical)));
    }

    private static string Value(ReadOnlySpan<char> pair, int equals, string name) =>
        equals < 0 ? "" : PercentDecoding.Decode(pair[(equals + 1)..], plusIsSpace: true, name);

    private static ODataProblem Twice(string name) => new(400, "option-twice", $"{name} is given twice. Give it once.", name);
}
