using System.Linq.Expressions;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>One term of a total order, bound.</summary>
internal sealed record OrderTerm(Expression By, bool Descending, bool MayBeNull);

/// <summary>The condition "after this row in the order", written so that an index is entered by range.</summary>
/// <remarks>Absent values come first in ascending order and last in descending order (OData 4.01 Part 1, 11.2.6.2).</remarks>
internal static class Keyset
{
    public static Expression After(IReadOnlyList<OrderTerm> terms, IReadOnlyList<object?> values, Slots slots)
    {
        Expression? rest = null;
        for (var index = terms.Count - 1; index >= 0; index--)
            rest = Step(terms[index], values[index] is null ? null : slots[LevelShape.After(index)], rest, isFirst: index == 0);
        return rest!;
    }

    // after(term) or (equal(term) and rest), and for the first term a bound that the index can use.
    private static Expression Step(OrderTerm term, Expression? value, Expression? rest, bool isFirst)
    {
        if (value is null) return AfterNull(term, rest);
        var after = Compare(term, term.Descending ? BinaryOperator.Less : BinaryOperator.Greater, value);
        if (rest is null) return after;
        var strict = Expression.OrElse(after, Expression.AndAlso(Compare(term, BinaryOperator.Equal, value, nullsFollow: false), rest));
        return isFirst
            ? Expression.AndAlso(Compare(term, term.Descending ? BinaryOperator.LessOrEqual : BinaryOperator.GreaterOrEqual, value), strict)
            : strict;
    }

    private static Expression AfterNull(OrderTerm term, Expression? rest)
    {
        var by = Nullability.Lift(term.By);
        var equal = rest is null ? null : Expression.AndAlso(Nullability.IsNull(by), rest);
        if (term.Descending) return equal ?? (Expression)Expression.Constant(false);
        return equal is null ? Nullability.IsNotNull(by) : Expression.OrElse(Nullability.IsNotNull(by), equal);
    }

    private static Expression Compare(OrderTerm term, BinaryOperator comparison, Expression value, bool nullsFollow = true)
    {
        var (left, right) = Operands.Unify(Comparable(term.By), value);
        var compared = Comparisons.Compare(comparison, left, right);
        return nullsFollow && term.Descending && term.MayBeNull
            ? Expression.OrElse(Nullability.IsNull(Nullability.Lift(term.By)), compared)
            : compared;
    }

    // A state is ordered by its text, which is how it is stored; .NET has no order for it.
    private static Expression Comparable(Expression by) => Operands.Underlying(by.Type).IsEnum
        ? Expression.Call(Nullability.Bare(by), typeof(object).GetMethod(nameof(ToString))!)
        : by;
}
