using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary><c>$expand=KeyResults($filter=…;$select=…),Owner</c>, with <c>*</c>, <c>/$ref</c> and <c>/$count</c>.</summary>
internal static class ExpandParser
{
    public static IReadOnlyList<Expand> Parse(ref Reader reader, Level level)
    {
        if (level.Depth >= level.Context.Limits.ExpandDepth)
            throw reader.TooMuch(nameof(ODataLimits.ExpandDepth), level.Context.Limits.ExpandDepth, "levels of $expand inside one another");
        var items = new List<Expand>(2);
        var named = new HashSet<Navigation>();
        Wildcard? wildcard = null;
        do
        {
            reader.SkipSpaces();
            if (reader.TryTake('*'))
                wildcard = WildcardParser.Parse(ref reader, level);
            else
                items.Add(Item(ref reader, level, named));
        }
        while (reader.TryTakeSpaced(','));
        return wildcard is null ? items : [.. items, .. WildcardParser.Fill(wildcard, level, named, reader)];
    }

    private static Expand Item(ref Reader reader, Level level, HashSet<Navigation> named)
    {
        var at = reader.Position;
        var name = reader.TakeName(withDots: true);
        if (Members.Find(level.Type, name) is not Navigation navigation)
            throw Unknown(level.Type, name, reader, at);
        if (!named.Add(navigation))
            throw reader.Problem("expand-twice", $"{navigation.Name} is expanded twice. Put all options into one pair of parentheses.", at);
        level.Context.CountExpand(1, reader);
        var kind = Kind(ref reader, navigation);
        var nested = new Level(level.Context, navigation.Target, level.Depth + 1);
        if (reader.TryTake('('))
            NestedOptions.Read(ref reader, nested, navigation, kind);
        return LevelsExpansion.Repeat(new Expand(navigation, nested.Build(), kind), level, nested.Levels, reader);
    }

    private static ExpandKind Kind(ref Reader reader, Navigation navigation)
    {
        if (!reader.TryTake('/'))
            return ExpandKind.Entities;
        var at = reader.Position;
        var isSystem = reader.TryTake('$');
        return reader.TakeName(withDots: true) switch
        {
            "ref" when isSystem => ExpandKind.References,
            "count" when isSystem && navigation is CollectionNavigation => ExpandKind.CountOnly,
            "count" when isSystem => throw reader.Problem("bad-path", $"{navigation.Name} is one entity; $count follows a collection.", at),
            var name => throw reader.Problem("bad-path", $"A path cannot be expanded. Write {navigation.Name}($expand={name}).", at),
        };
    }

    private static ODataProblem Unknown(EntityType type, ReadOnlySpan<char> name, in Reader reader, int at)
    {
        var navigations = type.Navigations.Select(navigation => navigation.Name);
        if (name.Length == 0)
            return reader.Unexpected("$expand lists navigations; a name belongs here");
        if (name.Contains('.'))
            return reader.NotBuilt($"The type cast {name}", at);
        return Members.Find(type, name) is Property
            ? reader.Problem("not-a-navigation", $"{name} is a property and always there. $expand takes one of {string.Join(", ", navigations)}.", at)
            : reader.Problem("unknown-property", $"{type.Name} has no navigation {name}. {NearestName.Hint(name, navigations)}", at);
    }
}
