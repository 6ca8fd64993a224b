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

    // 4.01 names every expanded navigation, 4.0 those whose properties are chosen.
    private static string Projection(Query query, ODataVersion version)
    {
        var items = (query.Select ?? []).Select(property => property.Name).Concat(query.Expand
            .Where(expand => expand.Kind == ExpandKind.Entities)
            .Select(expand => (expand.Navigation.Name, Inner: Projection(expand.Query, version)))
            .Where(expand => expand.Inner.Length > 0 || version == ODataVersion.V401)
            .Select(expand => expand.Name + (expand.Inner.Length > 0 ? expand.Inner : "()")))
            .ToList();
        return items.Count == 0 ? "" : $"({string.Join(',', items)})";
    }
}
