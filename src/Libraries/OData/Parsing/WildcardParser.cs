using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>What a <c>*</c> in <c>$expand</c> asked for.</summary>
internal sealed record Wildcard(ExpandKind Kind, int Levels);

/// <summary><c>$expand=*</c>, <c>*/$ref</c>, <c>*($levels=2)</c>: all navigations that are not named beside it.</summary>
internal static class WildcardParser
{
    public static Wildcard Parse(ref Reader reader, Level level)
    {
        if (reader.TryTake('/'))
            return reader.TryTake('$') && reader.TakeName() is "ref"
                ? new Wildcard(ExpandKind.References, 1)
                : throw reader.Problem("bad-path", "Only /$ref follows * in $expand.");
        if (!reader.TryTake('('))
            return new Wildcard(ExpandKind.Entities, 1);
        reader.SkipSpaces();
        reader.TryTake('$');
        if (!reader.TakeName().Equals(OptionNames.Levels, StringComparison.OrdinalIgnoreCase))
            throw reader.Problem("option-not-applicable", "Only $levels stands in the parentheses of *. Name the navigations to give them other options.");
        reader.Expect('=', "$levels");
        var levels = ValueParser.Levels(ref reader, level.Context.Limits);
        PrimaryParser.Close(ref reader);
        return new Wildcard(ExpandKind.Entities, levels);
    }

    public static IEnumerable<Expand> Fill(Wildcard wildcard, Level level, HashSet<Navigation> named, in Reader reader)
    {
        var items = new List<Expand>();
        foreach (var navigation in level.Type.Navigations)
            if (!named.Contains(navigation))
                items.Add(One(navigation, wildcard, level.Context, reader));
        return items;
    }

    private static Expand One(Navigation navigation, Wildcard wildcard, ParseContext context, in Reader reader)
    {
        context.CountExpand(1, reader);
        var inner = new List<Expand>();
        if (wildcard.Levels > 1)
            foreach (var next in navigation.Target.Navigations)
                inner.Add(One(next, wildcard with { Levels = wildcard.Levels - 1 }, context, reader));
        var query = new Query { Type = navigation.Target, It = new RangeVariable("", navigation.Target), Expand = inner };
        return new Expand(navigation, query, wildcard.Kind);
    }
}
