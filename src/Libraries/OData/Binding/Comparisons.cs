using System.Linq.Expressions;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Comparisons as databases and .NET both understand them; texts compare by code unit.</summary>
internal static class Comparisons
{
    public static Expression Compare(BinaryOperator comparison, Expression left, Expression right)
    {
        if (comparison is BinaryOperator.Equal) return Expression.Equal(left, right);
        if (comparison is BinaryOperator.NotEqual) return Expression.NotEqual(left, right);
        if (Operands.IsNullConstant(left) || Operands.IsNullConstant(right)) return Expression.Constant(false);
        if (left.Type == typeof(string)) return Order(comparison, CompareTexts(left, right), Expression.Constant(0));
        if (Operands.Underlying(left.Type) == typeof(bool)) return Order(comparison, AsNumber(left), AsNumber(right));
        return Order(comparison, left, right);
    }

    public static BinaryOperator Opposite(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        _ => BinaryOperator.Greater,
    };

    // EF Core turns a comparison of this call with 0 into one of the two columns.
    private static MethodCallExpression CompareTexts(Expression left, Expression right) =>
        Expression.Call(typeof(string), nameof(string.Compare), null, left, right);

    private static ConditionalExpression AsNumber(Expression value) =>
        Expression.Condition(Expression.Equal(value, Expression.Constant(true, value.Type)), Expression.Constant(1), Expression.Constant(0));

    private static BinaryExpression Order(BinaryOperator comparison, Expression left, Expression right) => comparison switch
    {
        BinaryOperator.Greater => Expression.GreaterThan(left, right),
        BinaryOperator.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
        BinaryOperator.Less => Expression.LessThan(left, right),
        _ => Expression.LessThanOrEqual(left, right),
    };
}
