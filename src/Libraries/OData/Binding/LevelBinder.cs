using System.Linq.Expressions;
using Outcomes.OData.Model;
using Outcomes.OData.Rows;
using Outcomes.OData.Serving;

namespace Outcomes.OData.Binding;

/// <summary>Binds the levels of a read to one statement each.</summary>
/// <param name="shape">The text of the whole read; a level's statement is named by it and a running number.</param>
/// <param name="nullsFirst">The database puts absent values first in ascending order by itself.</param>
internal sealed class LevelBinder(ODataModel model, string shape, bool nullsFirst)
{
    private int statements;

    public RowTypes Types { get; } = new();

    public LevelPlan Root(Scope scope, LevelShape level, bool withKeys, bool isReference = false)
    {
        var values = new ValueBinder(model, level.Slots);
        var rows = scope.Sequence(model, level.Slots);
        var row = Expression.Parameter(Sequence.ElementOf(rows), "row");
        rows = Choose(rows, row, row, level, values, out var terms);
        var bound = new RowBinder(values, this, level, withKeys).Bind(level.Query, row, isReference, level.Window.MayContinue ? terms : null);
        return new LevelPlan(Plan(Sequence.Select(rows, row, bound.Make), level), bound.Shape, bound.Children);
    }

    public PlannedQuery Count(Scope scope, LevelShape level)
    {
        var values = new ValueBinder(model, level.Slots);
        var rows = scope.Sequence(model, level.Slots);
        var row = Expression.Parameter(Sequence.ElementOf(rows), "row");
        return Plan(Sequence.LongCount(Filter(rows, row, row, level, values)), level);
    }

    /// <summary>The elements of all parents of a page in one statement, each parent's cut to its window.</summary>
    /// <remarks>The parents' keys stand inside both selects: otherwise SQLite numbers the whole table.</remarks>
    public LevelPlan Nested(CollectionNavigation navigation, LevelShape level, bool isReference, bool withKeys)
    {
        var values = new ValueBinder(model, level.Slots);
        var parents = Sequence.Distinct(ParentKeys(navigation, level));
        var parent = Expression.Parameter(typeof(Guid), "parent");
        var link = Collections.LinkOf(navigation);
        var mine = Sequence.Where(Links(navigation, level), link, Expression.Equal(Collections.ParentKey(navigation, link), parent));
        var element = Inline.Body(navigation.Element, link);
        var rows = Sequence.SelectMany(parents, parent, Choose(mine, link, element, level, values, out var terms));
        var bound = new RowBinder(values, this, level, withKeys)
            .Bind(level.Query, element, isReference, level.Window.MayContinue ? terms : null, Collections.ParentKey(navigation, link));
        // Cutting each parent's rows does not order the whole.
        rows = Sequence.OrderBy(rows, link, Order(terms));
        return new LevelPlan(Plan(Sequence.Select(rows, link, bound.Make), level), bound.Shape, bound.Children);
    }

    public PlannedQuery NestedCount(CollectionNavigation navigation, LevelShape level)
    {
        var values = new ValueBinder(model, level.Slots);
        var link = Collections.LinkOf(navigation);
        var rows = Filter(Links(navigation, level), link, Inline.Body(navigation.Element, link), level, values);
        var groups = Sequence.GroupBy(rows, link, Collections.ParentKey(navigation, link));
        var group = Expression.Parameter(Sequence.ElementOf(groups), "group");
        var count = Expression.MemberInit(
            Expression.New(typeof(ChildCount)),
            Expression.Bind(typeof(ChildCount).GetProperty(nameof(ChildCount.Parent))!, Expression.Property(group, "Key")),
            Expression.Bind(typeof(ChildCount).GetProperty(nameof(ChildCount.Count))!,
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [link.Type], group)));
        return Plan(Sequence.Select(groups, group, count), level);
    }

    private PlannedQuery Plan(Expression body, LevelShape level) =>
        PlannedQuery.Of(model, $"{shape}#{statements++}", body, level.Slots.Parameters);

    private Expression Choose(Expression rows, ParameterExpression row, Expression entity, LevelShape level, ValueBinder values,
        out IReadOnlyList<OrderTerm> terms)
    {
        rows = Filter(rows, row, entity, level, values);
        terms = [.. OrderTerms.Of(level.Query)
            .Select(term => new OrderTerm(values.Value(term.By, new Variables(entity)), term.Descending, Nullability.MayBeNull(term.By)))];
        if (level.Window.After is { } after) rows = Sequence.Where(rows, row, Keyset.After(terms, after.Values, level.Slots));
        rows = Sequence.OrderBy(rows, row, Order(terms));
        if (level.Slots.Has("skip")) rows = Sequence.Skip(rows, level.Slots["skip"]);
        return Sequence.Take(rows, level.Slots["take"]);
    }

    private static Expression Filter(Expression rows, ParameterExpression row, Expression entity, LevelShape level, ValueBinder values) =>
        level.Query.Filter is { } filter ? Sequence.Where(rows, row, values.Predicates.Bind(filter, new Variables(entity))) : rows;

    private IEnumerable<(Expression By, bool Descending)> Order(IReadOnlyList<OrderTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term.MayBeNull && !nullsFirst) yield return (Nullability.IsNotNull(Nullability.Lift(term.By)), term.Descending);
            yield return (term.By, term.Descending);
        }
    }

    private Expression ParentKeys(CollectionNavigation navigation, LevelShape level)
    {
        var link = Collections.LinkOf(navigation);
        return Sequence.Select(Links(navigation, level), link, Collections.ParentKey(navigation, link));
    }

    private Expression Links(CollectionNavigation navigation, LevelShape level)
    {
        var link = Collections.LinkOf(navigation);
        return Sequence.Where(Collections.Links(model, navigation), link,
            Sequence.Contains(level.Slots[LevelShape.Keys], Collections.ParentKey(navigation, link)));
    }
}
