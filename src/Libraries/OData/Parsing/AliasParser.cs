using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Parameter aliases (OData 4.01 Part 2, 5.3): <c>$filter=State eq @state&amp;@state='Draft'</c>.</summary>
internal static class AliasParser
{
    /// <summary>The value's expression, read where the alias stands.</summary>
    public static Node Parse(ref Reader reader, NameScope scope)
    {
        var name = TakeName(ref reader, scope.Context);
        var value = Open(reader, scope.Context, name);
        var node = ExpressionParser.Parse(ref value, scope);
        value.SkipSpaces();
        if (!value.IsAtEnd)
            throw value.Problem("bad-syntax",
                $"The value of {name} ends too early, before {value.Excerpt()}. {Operators.Advice(value.Rest, value.PeekName())}");
        scope.Context.OpenAliases.Pop();
        return node;
    }

    /// <summary>The list behind an alias, for <c>in @states</c>.</summary>
    public static IReadOnlyList<Literal> ParseList(ref Reader reader, NameScope scope)
    {
        var name = TakeName(ref reader, scope.Context);
        var value = Open(reader, scope.Context, name);
        value.SkipSpaces();
        var items = InParser.ParseItems(ref value, scope);
        value.SkipSpaces();
        if (!value.IsAtEnd)
            throw value.Unexpected($"The list of {name} has ended");
        scope.Context.OpenAliases.Pop();
        return items;
    }

    private static string TakeName(ref Reader reader, ParseContext context)
    {
        var at = reader.Position++;
        var name = "@" + reader.TakeName().ToString();
        if (!context.Aliases.ContainsKey(name))
            throw reader.Problem("unknown-alias", $"{name} has no value. Add &{name}=… to the URL.", at);
        if (context.OpenAliases.Contains(name))
            throw reader.Problem("alias-cycle", $"{name} is defined by itself. Give it a value.", at);
        context.OpenAliases.Push(name);
        return name;
    }

    private static Reader Open(in Reader reader, ParseContext context, string name)
    {
        context.Enter(reader);
        context.Leave();
        return new Reader(context.Aliases[name], name);
    }
}
