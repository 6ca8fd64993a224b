using System.Linq.Expressions;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Questions about an entity's collections, asked of the link rows so that every element passes the visibility rule.</summary>
internal static class Collections
{
    public static Expression Count(ValueBinder values, CountPath path, Variables variables)
    {
        var link = LinkOf(path.Collection);
        var mine = Mine(path.Collection, path.From, path.Through, variables, link);
        if (path.Filter is { } filter) mine = Expression.AndAlso(mine, Body(values, path.Collection, path.Element, filter, variables, link, true, false));
        return Sequence.Count(Links(values.Model, path.Collection), link, mine);
    }

    /// <summary>any, or all said as "no element that is not so" (an element whose condition is null is not so).</summary>
    public static Expression Lambda(ValueBinder values, LambdaCall lambda, Variables variables, bool wanted)
    {
        var link = LinkOf(lambda.Collection);
        var condition = Mine(lambda.Collection, lambda.From, lambda.Through, variables, link);
        if (lambda.Body is { } body)
            condition = Expression.AndAlso(condition, Body(values, lambda.Collection, lambda.Element, body, variables, link, !lambda.IsAll, lambda.IsAll));
        var some = Sequence.Any(Links(values.Model, lambda.Collection), link, condition);
        return lambda.IsAll == wanted ? Expression.Not(some) : some;
    }

    public static Expression Links(ODataModel model, CollectionNavigation navigation) => Inline.Body(navigation.Links, model.Context);

    public static ParameterExpression LinkOf(CollectionNavigation navigation) => Expression.Parameter(navigation.ParentKey.Parameters[0].Type, "link");

    /// <summary>The parent's key as a plain Guid, also where the link's column can be absent.</summary>
    public static Expression ParentKey(CollectionNavigation navigation, Expression link) => Nullability.Bare(Inline.Body(navigation.ParentKey, link));

    private static BinaryExpression Mine(
        CollectionNavigation navigation, RangeVariable from, IReadOnlyList<SingleNavigation> through, Variables variables, ParameterExpression link)
    {
        var owner = variables.Follow(from, through);
        var type = through.Count == 0 ? from.EntityType : through[^1].Target;
        var key = Inline.Body(type.Key.Column, owner);
        if (through.Count > 0) key = Nullability.Lift(key);
        var (left, right) = Operands.Unify(Inline.Body(navigation.ParentKey, link), key);
        var same = Expression.Equal(left, right);
        // An absent owner has no elements; without the guard it would own all that have no parent.
        return Nullability.CanHoldNull(left.Type) ? Expression.AndAlso(Nullability.IsNotNull(left), same) : same;
    }

    private static Expression Body(
        ValueBinder values, CollectionNavigation navigation, RangeVariable element, Node body, Variables variables, ParameterExpression link, bool wanted,
            bool orNull) =>
        values.Predicates.Bind(body, variables.With(element, Inline.Body(navigation.Element, link)), wanted, orNull);
}
