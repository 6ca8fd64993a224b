using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Common expressions (OData 4.01 Part 2, 5.1.1) by precedence climbing.</summary>
internal static class ExpressionParser
{
    /// <summary>Leaves the reader behind the expression; the caller knows what may follow.</summary>
    public static Node Parse(ref Reader reader, NameScope scope) => Binary(ref reader, scope, Operators.Loosest);

    /// <summary>An expression that is true or false.</summary>
    public static Node ParseCondition(ref Reader reader, NameScope scope)
    {
        reader.SkipSpaces();
        var start = reader.Position;
        var node = Parse(ref reader, scope);
        if (Types.IsBoolean(node))
            return node;
        reader.SkipSpaces();
        throw !reader.IsAtEnd && reader.Current is not (')' or ';' or ',')
            ? reader.Problem("bad-syntax", $"{reader.Excerpt()} cannot follow a value. {Operators.Advice(reader.Rest, reader.PeekName())}")
            : reader.Problem("type-mismatch", $"A condition belongs here, but this is {Types.NameOf(node)}. Compare it: … eq ….", start);
    }

    private static Node Binary(ref Reader reader, NameScope scope, int loosest)
    {
        var left = Unary(ref reader, scope);
        while (true)
        {
            var mark = reader.Position;
            reader.SkipSpaces();
            var at = reader.Position;
            var word = reader.PeekName();
            var (found, level) = Operators.Find(word);
            if (level < loosest || level == 0)
            {
                if (word.Equals("has", StringComparison.OrdinalIgnoreCase))
                    throw reader.NotBuilt("The operator has");
                reader.Position = mark;
                return left;
            }
            reader.Position += word.Length;
            var right = Binary(ref reader, scope, level + 1);
            left = scope.Context.Count(Combination.Of(found, left, right, reader, at), reader);
        }
    }

    // Unary operators bind tighter than all others: not State eq 'Draft' negates State.
    private static Node Unary(ref Reader reader, NameScope scope)
    {
        reader.SkipSpaces();
        var start = reader.Position;
        scope.Context.Enter(reader);
        Node node;
        if (reader.Current == '-' && !LiteralParser.StartsNumber(reader))
        {
            reader.Position++;
            node = Combination.Negate(Unary(ref reader, scope), reader, start);
            scope.Context.Count(node, reader);
        }
        else if (reader.PeekName() is var word && word.Equals("not", StringComparison.OrdinalIgnoreCase))
        {
            reader.Position += word.Length;
            node = scope.Context.Count(Combination.Not(Unary(ref reader, scope), reader, start), reader);
        }
        else
            node = InParser.TryParse(ref reader, scope, PrimaryParser.Parse(ref reader, scope));
        scope.Context.Leave();
        return node;
    }
}
