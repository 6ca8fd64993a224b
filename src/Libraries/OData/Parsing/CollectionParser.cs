using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>A collection that a path has reached.</summary>
internal sealed record CollectionStart(RangeVariable From, IReadOnlyList<SingleNavigation> Through, CollectionNavigation Collection);

/// <summary>What may follow a collection in an expression: <c>/any(…)</c>, <c>/all(…)</c>, <c>/$count</c>.</summary>
internal static class CollectionParser
{
    public static Node Parse(ref Reader reader, NameScope scope, CollectionStart start)
    {
        var name = start.Collection.Name;
        if (!reader.TryTake('/'))
            throw reader.Problem("bad-path", $"{name} is a collection. Write {name}/any(x:x/… eq …) or {name}/$count.");
        var at = reader.Position;
        if (reader.TryTake('$'))
            return reader.TakeName() is "count"
                ? Count(ref reader, scope, start)
                : throw reader.Problem("bad-path", $"Only $count follows {name} here.", at);
        var word = reader.TakeName();
        var isAll = word.Equals("all", StringComparison.OrdinalIgnoreCase);
        if ((isAll || word.Equals("any", StringComparison.OrdinalIgnoreCase)) && reader.TryTake('('))
            return Lambda(ref reader, scope, start, isAll);
        throw reader.Problem("bad-path", $"{name} is a collection. Write {name}/any(x:x/… eq …), {name}/all(x:…) or {name}/$count.", at);
    }

    private static Node Count(ref Reader reader, NameScope scope, CollectionStart start)
    {
        var element = scope.Context.NewElement(start.Collection.Target);
        Node? filter = null;
        if (reader.TryTake('('))
        {
            reader.SkipSpaces();
            var at = reader.Position;
            reader.TryTake('$');
            var option = reader.TakeName();
            if (option.Equals("search", StringComparison.OrdinalIgnoreCase))
                throw reader.NotBuilt("$search", at);
            if (!option.Equals("filter", StringComparison.OrdinalIgnoreCase))
                throw reader.Problem("bad-syntax", "Only $filter=… stands in the parentheses of $count.", at);
            reader.Expect('=', "$filter");
            filter = Inside(ref reader, scope, scope.Over(element));
            PrimaryParser.Close(ref reader);
        }
        return scope.Context.Count(new CountPath(start.From, start.Through, start.Collection, element, filter), reader);
    }

    private static Node Lambda(ref Reader reader, NameScope scope, CollectionStart start, bool isAll)
    {
        reader.SkipSpaces();
        var at = reader.Position;
        var name = reader.TakeName().ToString();
        var element = scope.Context.NewElement(start.Collection.Target);
        Node? body = null;
        if (name.Length > 0)
        {
            if (reader.Current != ':' && !reader.Rest.TrimStart(" \t").StartsWith(":"))
                throw reader.Problem("bad-syntax", $"{(isAll ? "all" : "any")} names its element first, such as {(isAll ? "all" : "any")}(x:x/{name} …).", at);
            if (scope.TryFind(name, out _) || Members.Find(scope.Type, name) is not null)
                throw reader.Problem("bad-variable", $"{name} already means something here. Choose another name for the variable.", at);
            element = element with { Name = name };
            reader.Expect(':', $"{(isAll ? "all" : "any")}({name}");
            body = Inside(ref reader, scope, scope.Inside(element));
        }
        else if (isAll)
            throw reader.Unexpected("all needs a condition such as all(x:x/… eq …)");
        PrimaryParser.Close(ref reader);
        return scope.Context.Count(new LambdaCall(isAll, start.From, start.Through, start.Collection, element, body), reader);
    }

    private static Node Inside(ref Reader reader, NameScope scope, NameScope inner)
    {
        var limit = scope.Context.Limits.LambdaDepth;
        if (inner.Variables.Count > limit)
            throw reader.TooMuch(nameof(ODataLimits.LambdaDepth), limit, "any, all and $count($filter=…) inside one another");
        return ExpressionParser.ParseCondition(ref reader, inner);
    }
}
