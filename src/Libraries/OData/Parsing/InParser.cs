using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary><c>State in ('Draft','Submitted')</c>, also with a JSON array or an alias for the list.</summary>
internal static class InParser
{
    /// <summary>The operand itself when no <c>in</c> follows.</summary>
    public static Node TryParse(ref Reader reader, NameScope scope, Node operand)
    {
        var mark = reader.Position;
        reader.SkipSpaces();
        var at = reader.Position;
        if (reader.PeekName() is not { Length: 2 } word || !word.Equals("in", StringComparison.OrdinalIgnoreCase))
        {
            reader.Position = mark;
            return operand;
        }
        reader.Position += word.Length;
        reader.SkipSpaces();
        if (!Types.IsValue(operand))
            throw reader.Problem("type-mismatch", $"in compares a value, but left of it is {Types.NameOf(operand)}.", at);
        var items = reader.Current == '@' ? AliasParser.ParseList(ref reader, scope) : ParseItems(ref reader, scope);
        return Compare(operand, items, reader, scope, at);
    }

    public static IReadOnlyList<Literal> ParseItems(ref Reader reader, NameScope scope)
    {
        var close = reader.Current switch
        {
            '(' => ')',
            '[' => ']',
            _ => throw (reader.PeekName().Length > 0
                ? reader.NotBuilt("in over a property")
                : reader.Unexpected("A list such as ('Draft','Submitted') belongs here")),
        };
        reader.Position++;
        var items = new List<Literal>();
        if (reader.TryTakeSpaced(close))
            return items;
        do
        {
            if (items.Count == scope.Context.Limits.InItems)
                throw reader.TooMuch(nameof(ODataLimits.InItems), scope.Context.Limits.InItems, "items in one list");
            reader.SkipSpaces();
            items.Add(Item(ref reader, scope));
        }
        while (reader.TryTakeSpaced(','));
        reader.Expect(close, "The list");
        return items;
    }

    private static Literal Item(ref Reader reader, NameScope scope)
    {
        if (reader.Current == '"')
            return LiteralParser.ParseQuoted(ref reader, scope.Context.Limits, '"');
        if (reader.Current == '@')
            return AliasParser.Parse(ref reader, scope) as Literal ?? throw reader.Problem("bad-syntax", "An alias in a list stands for one value.");
        return LiteralParser.TryParse(ref reader, scope, out var literal)
            ? literal
            : throw reader.Unexpected("A value belongs here");
    }

    // Null among the items becomes a comparison of its own, because databases never find null in a list.
    private static Node Compare(Node operand, IReadOnlyList<Literal> items, in Reader reader, NameScope scope, int at)
    {
        var values = new List<Literal>(items.Count);
        foreach (var item in items)
            // No state is empty, but a text filter may list it.
            if (item.Value is not null && !(item.Value is "" && FixedValues.Are(operand)))
                values.Add(Conversion.TryConvert(item, operand.Type, out var converted)
                    ? converted
                    : throw Types.Mismatch(operand, item, reader, at));
        Node node = scope.Context.Count(new In(operand, values), reader);
        if (!items.Any(Literals.IsNull))
            return node;
        var isNull = scope.Context.Count(new Binary(BinaryOperator.Equal, operand, Literals.Null, typeof(bool)), reader);
        return values.Count == 0 ? isNull : scope.Context.Count(new Binary(BinaryOperator.Or, node, isNull, typeof(bool)), reader);
    }
}
