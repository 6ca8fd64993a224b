using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>What a canonical function takes and yields (OData 4.01 Part 2, 5.1.1.5 to 5.1.1.12).</summary>
/// <param name="Optional">How many of the last parameters may be left out.</param>
/// <param name="Result">Absent = the type of the first argument.</param>
internal sealed record Function(string Name, IReadOnlyList<Argument> Parameters, Type? Result, int Optional = 0);

/// <summary>What may stand for a parameter.</summary>
internal enum Argument { Text, Whole, Number, Instant, Day, Clock }

/// <summary>The canonical functions by name.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Function> Known = new Function[]
    {
        new("contains", [Argument.Text, Argument.Text], typeof(bool)),
        new("startswith", [Argument.Text, Argument.Text], typeof(bool)),
        new("endswith", [Argument.Text, Argument.Text], typeof(bool)),
        new("length", [Argument.Text], typeof(int)),
        new("indexof", [Argument.Text, Argument.Text], typeof(int)),
        new("substring", [Argument.Text, Argument.Whole, Argument.Whole], typeof(string), Optional: 1),
        new("tolower", [Argument.Text], typeof(string)),
        new("toupper", [Argument.Text], typeof(string)),
        new("trim", [Argument.Text], typeof(string)),
        new("concat", [Argument.Text, Argument.Text], typeof(string)),
        new("year", [Argument.Day], typeof(int)),
        new("month", [Argument.Day], typeof(int)),
        new("day", [Argument.Day], typeof(int)),
        new("hour", [Argument.Clock], typeof(int)),
        new("minute", [Argument.Clock], typeof(int)),
        new("second", [Argument.Clock], typeof(int)),
        new("fractionalseconds", [Argument.Clock], typeof(decimal)),
        new("date", [Argument.Day], typeof(DateOnly)),
        new("time", [Argument.Instant], typeof(TimeOnly)),
        new("totaloffsetminutes", [Argument.Instant], typeof(int)),
        new("now", [], typeof(DateTimeOffset)),
        new("mindatetime", [], typeof(DateTimeOffset)),
        new("maxdatetime", [], typeof(DateTimeOffset)),
        new("round", [Argument.Number], null),
        new("floor", [Argument.Number], null),
        new("ceiling", [Argument.Number], null),
    }.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    // In the protocol, but not here.
    private static readonly HashSet<string> NotBuilt = new(StringComparer.OrdinalIgnoreCase)
    {
        "isof", "cast", "case", "matchesPattern", "hassubset", "hassubsequence", "totalseconds", "geo.distance", "geo.length", "geo.intersects",
    };

    private static readonly Dictionary<string, Function>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> Names => Known.Keys;

    /// <exception cref="ODataProblem">501 for a function of the protocol that is not built, 400 for any other name.</exception>
    public static Function Find(ReadOnlySpan<char> name, in Reader reader, int at)
    {
        if (BySpan.TryGetValue(name, out var function))
            return function;
        throw NotBuilt.Contains(name.ToString())
            ? reader.NotBuilt($"{name}()", at)
            : reader.Problem("unknown-function", $"There is no function {name}. {NearestName.Hint(name, Known.Keys)}", at);
    }

    public static bool Accepts(Argument parameter, Node argument)
    {
        var type = Types.Bare(argument.Type);
        var isInstant = type == typeof(DateTimeOffset) || type == typeof(DateTime);
        return parameter switch
        {
            Argument.Text => type == typeof(string),
            Argument.Whole => Types.Rank(type) is > 0 and < 5,
            Argument.Number => Types.Rank(type) > 0,
            Argument.Instant => isInstant,
            Argument.Day => isInstant || type == typeof(DateOnly),
            _ => isInstant || type == typeof(TimeOnly),
        };
    }

    public static string Expectation(Argument parameter) => parameter switch
    {
        Argument.Text => "a text (Edm.String)",
        Argument.Whole => "a whole number",
        Argument.Number => "a number",
        Argument.Instant => "an instant (Edm.DateTimeOffset)",
        Argument.Day => "a date or an instant",
        _ => "a time or an instant",
    };
}
