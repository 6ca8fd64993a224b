using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>The order of a query made total: as asked, then by key.</summary>
/// <remarks>The key goes the way of the term before it, so that an index of both is walked in one direction.</remarks>
internal static class OrderTerms
{
    public static IReadOnlyList<Ordering> Of(Query query)
    {
        var terms = new List<Ordering>(query.OrderBy.Count + 1);
        foreach (var term in query.OrderBy)
        {
            terms.Add(term);
            if (IsKey(term.By, query)) return terms;
        }
        terms.Add(new Ordering(new PropertyPath(query.It, [], query.Type.Key), query.OrderBy is [.., var last] && last.Descending));
        return terms;
    }

    /// <summary>Types of the terms' values in a paging token.</summary>
    public static IReadOnlyList<Type> TypesOf(Query query) =>
        [.. Of(query).Select(term => Operands.Underlying(term.By.Type) is { IsEnum: false } type ? type : typeof(string))];

    private static bool IsKey(Node by, Query query) => by is PropertyPath { Through.Count: 0 } path && path.Property.Name == query.Type.Key.Name;
}
