namespace Outcomes.Auth;

/// <summary>Reads filters (RFC 7644 §3.4.2.2): not before and before or, groups, value paths. No library of the registry reads this grammar.</summary>
internal sealed class FilterParser
{
    public const int Longest = 2_000;
    public const int Deepest = 10;
    public const int MostComparisons = 30;

    private static readonly string[] Operators = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"];
    private readonly FilterText text;
    private string within;
    private int depth;
    private int comparisons;

    private FilterParser(string filter, string within) => (text, this.within) = (new FilterText(filter), within);

    /// <param name="within">The canonical path of the attribute whose values are filtered, with a dot at its end; empty = a whole resource.</param>
    /// <exception cref="ScimRefusal">Says where it cannot be read, or that it is too long or too deep.</exception>
    public static FilterNode Read(string filter, string within = "")
    {
        if (filter.Length > Longest) throw ScimRefusal.Filter($"A filter has at most {Longest} characters. Ask in parts.");
        var parser = new FilterParser(filter, within);
        var node = parser.Any();
        return parser.text.IsAtEnd ? node : throw parser.text.Fault("\"and\", \"or\" or the end is missing");
    }

    private FilterNode Any()
    {
        if (++depth > Deepest) throw ScimRefusal.Filter($"A filter is at most {Deepest} groups deep. Write it flatter.");
        var node = All();
        while (text.Take("or")) node = new AnyOf(node, All());
        depth--;
        return node;
    }

    private FilterNode All()
    {
        var node = Term();
        while (text.Take("and")) node = new AllOf(node, Term());
        return node;
    }

    private FilterNode Term()
    {
        if (text.Take("not"))
        {
            text.Demand('(');
            return new NotSo(Rest(')'));
        }
        return text.Take('(') ? Rest(')') : OfAttribute();
    }

    private FilterNode Rest(char closing)
    {
        var node = Any();
        text.Demand(closing);
        return node;
    }

    private FilterNode OfAttribute()
    {
        var path = within + ScimPath.Canonical(text.Name("an attribute"));
        return text.Take('[') ? OfValues(path) : Comparison(path);
    }

    /// <summary>A user has one e-mail address, so that "one of the values is so" and "the value is so" are the same.</summary>
    private FilterNode OfValues(string path)
    {
        if (within.Length > 0) throw text.Fault("an attribute of a value has no values of its own, yet \"[\" stands");
        within = path + ".";
        var values = Rest(']');
        within = "";
        return text.Take('.') ? new AllOf(values, Comparison($"{path}.{ScimPath.Canonical(text.Name("an attribute"))}")) : values;
    }

    private FilterNode Comparison(string path)
    {
        if (++comparisons > MostComparisons) throw ScimRefusal.Filter($"A filter holds at most {MostComparisons} comparisons. Ask in parts.");
        var written = text.Name("an operator").ToLowerInvariant();
        if (written == "pr") return new IsThere(path);
        return Operators.Contains(written) ? new Compared(path, written, text.Value()) : throw text.Fault($"\"{written}\" is no operator (eq, ne, co, sw, ew, gt, ge, lt, le, pr)");
    }
}
