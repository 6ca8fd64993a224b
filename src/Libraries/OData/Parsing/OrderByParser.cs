using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary><c>$orderby=DueOn desc,Producer/SortName</c></summary>
internal static class OrderByParser
{
    public static IReadOnlyList<Ordering> Parse(ref Reader reader, NameScope scope)
    {
        var orderings = new List<Ordering>(2);
        do
        {
            reader.SkipSpaces();
            var at = reader.Position;
            scope.Context.CountOrdering(reader);
            var by = ExpressionParser.Parse(ref reader, scope);
            if (!Types.IsValue(by))
                throw reader.Problem("type-mismatch", $"Rows cannot be ordered by {Types.NameOf(by)}. Order by a property.", at);
            orderings.Add(new Ordering(by, IsDescending(ref reader)));
        }
        while (reader.TryTakeSpaced(','));
        return orderings;
    }

    private static bool IsDescending(ref Reader reader)
    {
        var mark = reader.Position;
        reader.SkipSpaces();
        var word = reader.PeekName();
        var descending = word.Equals("desc", StringComparison.OrdinalIgnoreCase);
        if (descending || word.Equals("asc", StringComparison.OrdinalIgnoreCase))
            reader.Position += word.Length;
        else if (word.Length > 0)
            throw reader.Problem("bad-syntax", $"asc, desc or a comma belongs here, found {reader.Excerpt()}.");
        else
            reader.Position = mark;
        return descending;
    }
}
