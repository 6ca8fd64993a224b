using System.Linq.Expressions;

namespace Outcomes.OData.Rows;

/// <summary>Compiles small looks into rows: a key, the values of an order, the page that a parent gets.</summary>
internal static class RowReader
{
    public static Func<TRow, Guid> Key<TRow>(RowShape shape, int field)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, Guid>>(shape.Read(row, field), row).Compile();
    }

    public static Func<TRow, object?[]> Values<TRow>(RowShape shape, IReadOnlyList<int> fields)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var values = fields.Select(field => Expression.Convert(shape.Read(row, field), typeof(object)));
        return Expression.Lambda<Func<TRow, object?[]>>(Expression.NewArrayInit(typeof(object), values), row).Compile();
    }

    /// <summary>Gives the owner inside a parent row its page; an owner that is not there gets none.</summary>
    public static Action<TParent, Dictionary<Guid, ChildPage<TChild>>> Attach<TParent, TChild>(IReadOnlyList<int> path, RowShape owner, int field)
    {
        var row = Expression.Parameter(typeof(TParent), "row");
        var pages = Expression.Parameter(typeof(Dictionary<Guid, ChildPage<TChild>>), "pages");
        Expression at = row;
        foreach (var step in path) at = Expression.Field(at, RowTypes.Field(at.Type, step));
        var page = Expression.Call(typeof(RowReader), nameof(PageOf), [typeof(TChild)], pages, owner.Read(at, owner.Key!.Value));
        Expression assign = Expression.Assign(owner.Read(at, field), page);
        Expression thing = row;
        var isThere = new List<Expression>();
        foreach (var step in path)
            isThere.Add(Expression.NotEqual(thing = Expression.Field(thing, RowTypes.Field(thing.Type, step)), Expression.Constant(null, thing.Type)));
        if (isThere.Count > 0) assign = Expression.IfThen(isThere.Aggregate(Expression.AndAlso), assign);
        return Expression.Lambda<Action<TParent, Dictionary<Guid, ChildPage<TChild>>>>(assign, row, pages).Compile();
    }

    private static ChildPage<TChild> PageOf<TChild>(Dictionary<Guid, ChildPage<TChild>> pages, Guid key) =>
        pages.TryGetValue(key, out var page) ? page : pages[key] = new ChildPage<TChild>();
}
