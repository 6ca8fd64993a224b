using System.Linq.Expressions;
using Outcomes.OData.Model;
using Outcomes.OData.Rows;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>A row bound to an entity: how to make it, what it holds, and what is to be filled in later.</summary>
internal sealed record BoundRow(MemberInitExpression Make, RowShape Shape, IReadOnlyList<ChildPlan> Children);

/// <summary>Says which columns a level reads and how its rows are made of them.</summary>
/// <param name="level">Its children are taken in the order in which the expands come.</param>
internal sealed class RowBinder(ValueBinder values, LevelBinder levels, LevelShape level, bool withKeys)
{
    private int nextChild;

    /// <param name="order">The order terms to read, where the page may go on.</param>
    /// <param name="parent">The parent's key, on a nested level.</param>
    public BoundRow Bind(Query query, Expression entity, bool isReference = false, IReadOnlyList<OrderTerm>? order = null, Expression? parent = null)
    {
        var cells = new RowCells(levels.Types);
        var members = new List<RowMember>();
        if (!isReference)
            foreach (var property in query.Select ?? query.Type.Properties)
                members.Add(new ValueMember(cells.Add(property, Inline.Body(property.Column, entity)), property));
        int? version = query.Type.Version is { } column && !isReference ? cells.Add(column, Inline.Body(column.Column, entity)) : null;
        var children = Expands(query, entity, cells, members);
        int? key = withKeys || isReference || order is not null || children.Any(child => child.Path.Count == 0)
            ? cells.Add(query.Type.Key, Inline.Body(query.Type.Key.Column, entity)) : null;
        int? parentField = parent is null ? null : cells.Add(parent);
        IReadOnlyList<int> orderFields = order is null ? [] : [.. order.Take(order.Count - 1).Select(term => cells.Add(term.By)), key!.Value];
        var make = cells.Build();
        var shape = new RowShape(make.Type, query.Type, members, key, version, orderFields, parentField);
        return new BoundRow(make, shape, [.. children.Select(child => child.Path.Count == 0 ? child with { Owner = shape } : child)]);
    }

    private List<ChildPlan> Expands(Query query, Expression entity, RowCells cells, List<RowMember> members)
    {
        var children = new List<ChildPlan>();
        foreach (var expand in query.Expand)
            if (expand.Navigation is SingleNavigation single) Nest(expand, single, entity, cells, members, children);
            else children.Add(Page(expand, (CollectionNavigation)expand.Navigation, cells, members));
        return children;
    }

    private void Nest(Expand expand, SingleNavigation single, Expression entity, RowCells cells, List<RowMember> members, List<ChildPlan> children)
    {
        var target = Inline.Body(single.Path, entity);
        var row = Bind(expand.Query, target, expand.Kind == ExpandKind.References);
        var isThere = Nullability.IsNotNull(target);
        if (expand.Query.Filter is { } filter) isThere = Expression.AndAlso(isThere, values.Predicates.Bind(filter, new Variables(target)));
        var field = cells.Add(Expression.Condition(isThere, row.Make, Expression.Constant(null, row.Make.Type)));
        members.Add(new NestedMember(field, single, row.Shape, expand.Kind == ExpandKind.References));
        children.AddRange(row.Children.Select(child => child.Below(field)));
    }

    private ChildPlan Page(Expand expand, CollectionNavigation navigation, RowCells cells, List<RowMember> members)
    {
        var shape = level.Children[nextChild++].Shape;
        var rows = expand.Kind == ExpandKind.CountOnly ? null : levels.Nested(navigation, shape, expand.Kind == ExpandKind.References, withKeys);
        var counted = expand.Query.Count || expand.Kind == ExpandKind.CountOnly;
        var field = cells.Reserve(typeof(ChildPage<>).MakeGenericType(rows?.Row.Type ?? typeof(ChildCount)));
        members.Add(new PageMember(field, navigation, expand.Kind, rows?.Row, counted));
        // The owner is known once its row is built.
        return new ChildPlan(navigation, expand.Kind, [], null!, field, rows, counted ? levels.NestedCount(navigation, shape) : null);
    }
}
