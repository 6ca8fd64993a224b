using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Writes <c>$levels</c> out: <c>Children($levels=3)</c> is three expands inside one another.</summary>
internal static class LevelsExpansion
{
    public static Expand Repeat(Expand item, Level level, int levels, in Reader reader)
    {
        if (levels == 1)
            return item;
        var target = item.Navigation.Target;
        if (target.FindNavigation(item.Navigation.Name) is not { } inner || inner.Target != target)
            throw reader.Problem("not-recursive", "$levels needs a navigation that leads to its own kind; "
                + $"{item.Navigation.Name} leads from {level.Type.Name} to {target.Name}. Use nested $expand.");
        if (item.Query.Expand.Any(nested => nested.Navigation == inner))
            throw reader.Problem("expand-twice", $"{inner.Name} is expanded by $levels and by a nested $expand. Leave one of them out.");
        // Each repetition costs what the item costs with all it holds.
        level.Context.CountExpand((levels - 1) * Size(item), reader);
        var repeated = item with { Navigation = inner };
        var chain = repeated;
        for (var remaining = levels - 2; remaining > 0; remaining--)
            chain = Containing(repeated, chain);
        return Containing(item, chain) with { Levels = levels };
    }

    private static Expand Containing(Expand outer, Expand inner) =>
        outer with { Query = outer.Query with { Expand = [.. outer.Query.Expand, inner] } };

    private static int Size(Expand item) => 1 + item.Query.Expand.Sum(Size);
}
