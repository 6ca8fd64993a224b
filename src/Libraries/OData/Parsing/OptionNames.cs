namespace Outcomes.OData.Parsing;

/// <summary>The system query options of the protocol, by their name without <c>$</c> in lower case.</summary>
internal static class OptionNames
{
    /// <summary>Read by this parser. <c>$format</c> is the negotiation's; <c>$schemaversion=*</c> is the only version there is.</summary>
    private static readonly string[] Built = ["filter", "select", "expand", "orderby", "top", "skip", "count", "skiptoken", "format"];

    /// <summary>Only inside <c>$expand</c>.</summary>
    public const string Levels = "levels";

    // Without $ these are too common as a service's own parameters to be taken for the protocol's.
    private static readonly string[] NotBuilt = ["apply", "compute", "search", "deltatoken", "schemaversion", "id", "index"];
    private static readonly HashSet<string> AlsoWithoutDollar = ["apply", "compute", "search", "deltatoken", "schemaversion"];

    /// <summary>What a name in the query part means. Letter case and the dollar sign do not matter (4.01).</summary>
    /// <param name="canonical">The name in lower case, <c>$</c> cut off; empty for a service's own option, which is ignored.</param>
    public static bool TryResolve(string name, out string canonical)
    {
        var hasDollar = name.StartsWith('$');
        canonical = (hasDollar ? name[1..] : name).ToLowerInvariant();
        if (Built.Contains(canonical))
            return true;
        if (NotBuilt.Contains(canonical) && (hasDollar || AlsoWithoutDollar.Contains(canonical)))
            return true;
        canonical = hasDollar ? canonical : "";
        return !hasDollar;
    }

    public static bool IsBuilt(string canonical) => Built.Contains(canonical);

    public static string Hint(string name) => NearestName.Hint("$" + name.TrimStart('$'), Built.Select(known => "$" + known));
}
