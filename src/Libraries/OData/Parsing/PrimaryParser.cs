using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>The operands of expressions: literals, aliases, parentheses, functions and paths.</summary>
internal static class PrimaryParser
{
    public static Node Parse(ref Reader reader, NameScope scope)
    {
        switch (reader.Current)
        {
            case '(':
                return Parenthesis(ref reader, scope);
            case '@':
                return AliasParser.Parse(ref reader, scope);
            case '$':
                return Dollar(ref reader, scope);
            case '[' or '{':
                throw reader.NotBuilt("A list or object outside of in");
        }
        if (LiteralParser.TryParse(ref reader, scope, out var literal))
            return scope.Context.Count(literal, reader);
        var at = reader.Position;
        var name = reader.TakeName(withDots: true);
        if (name.Length == 0)
            throw reader.Current == '"'
                ? reader.Problem("bad-syntax", "A text stands in single quotes: 'text'.")
                : reader.Unexpected("A property, a function or a value belongs here");
        return reader.TryTake('(')
            ? FunctionParser.Parse(ref reader, scope, name, at)
            : MemberParser.Parse(ref reader, scope, name, at);
    }

    /// <summary>Takes a closing parenthesis or says what stands in its place.</summary>
    public static void Close(ref Reader reader)
    {
        reader.SkipSpaces();
        if (reader.TryTake(')'))
            return;
        var advice = reader.IsAtEnd ? "Close the parenthesis." : Operators.Advice(reader.Rest, reader.PeekName());
        throw reader.Problem("bad-syntax", $"A ) or an operator belongs here, found {reader.Excerpt()}. {advice}");
    }

    private static Node Parenthesis(ref Reader reader, NameScope scope)
    {
        reader.Position++;
        var node = ExpressionParser.Parse(ref reader, scope);
        Close(ref reader);
        return node;
    }

    private static Node Dollar(ref Reader reader, NameScope scope)
    {
        var at = reader.Position++;
        var name = reader.TakeName();
        if (name is "it" && scope.IsRoot)
        {
            reader.Expect('/', "$it");
            return MemberParser.ParseFrom(ref reader, scope, scope.It);
        }
        throw name switch
        {
            "it" => reader.NotBuilt("$it inside nested options", at),
            "root" or "this" => reader.NotBuilt($"${name}", at),
            _ => reader.Problem("bad-syntax", $"${name} has no meaning here. Start with a property, a function or a value.", at),
        };
    }
}
