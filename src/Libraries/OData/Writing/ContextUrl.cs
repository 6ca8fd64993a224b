using Outcomes.OData.Model;
using Outcomes.OData.Protocol;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Writing;

/// <summary>The context URL of a response (OData 4.01 Part 1, chapter 10), without the service's address.</summary>
internal static class ContextUrl
{
    public static string OfCollection(EntitySet set, Query query, ODataVersion version) => $"$metadata#{set.Name}{Projection(query, version)}";

    public static string OfEntity(EntitySet set, Query query, ODataVersion version) =>
        OfCollection(set, query, version) + (set.IsSingleton ? "" : "/$entity");

    public static string OfReferences(bool isCollection) => isCollection ? "$metadata#Collection($ref)" : "$metadata#$ref";

    public static string OfProperty(EntitySet set, Guid key, Property property) => $"$metadata#{set.Name}({key:D})/{property.Name}";

    private static string Projection(Query query, ODataVersion version)
    {
        var items = Items(query, version);
        return items.Count == 0 ? "" : $"({string.Join(',', items)})";
    }

    // Chosen properties and navigations by their names, expanded navigations with what is chosen of them in parentheses (4.01 Part 1, 10.9).
    // 4.0 may leave out an expand of whole entities (ibid.), and does where nothing else is listed: its older clients know no empty parentheses.
    private static List<string> Items(Query query, ODataVersion version)
    {
        var selected = (query.Select ?? []).Select(property => property.Name).Concat(query.SelectedNavigations.Select(navigation => navigation.Name));
        var expanded = query.Expand.Where(expand => expand.Kind == ExpandKind.Entities).ToList();
        return version == ODataVersion.V4 && query.Select is null && query.SelectedNavigations.Count == 0 && expanded.TrueForAll(IsWhole)
            ? []
            : [.. selected, .. expanded.Select(expand => Expanded(expand, version))];
    }

    private static bool IsWhole(Expand expand) =>
        expand is { Levels: 1, Query: { Select: null, SelectedNavigations.Count: 0 } }
            && !expand.Query.Expand.Any(nested => nested.Kind == ExpandKind.Entities);

    // A plus sign stands for the levels below, which repeat this one.
    private static string Expanded(Expand expand, ODataVersion version)
    {
        var query = expand.Levels > 1 ? expand.Query with { Expand = [.. expand.Query.Expand.SkipLast(1)] } : expand.Query;
        return $"{expand.Navigation.Name}{(expand.Levels > 1 ? "+" : "")}({string.Join(',', Items(query, version))})";
    }
}
