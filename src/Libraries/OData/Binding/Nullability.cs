using System.Linq.Expressions;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Where a value may be absent, and how that is said in types.</summary>
internal static class Nullability
{
    public static bool MayBeNull(Node node) => node switch
    {
        Literal literal => literal.Value is null,
        PropertyPath path => path.Through.Count > 0 || path.Property.IsNullable || Nullable.GetUnderlyingType(path.Property.Type) is not null,
        EntityPath => true,
        Unary unary => MayBeNull(unary.Operand),
        Widen widen => MayBeNull(widen.Operand),
        Binary { Operator: >= BinaryOperator.Add } arithmetic => MayBeNull(arithmetic.Left) || MayBeNull(arithmetic.Right),
        Call call => call.Arguments.Any(MayBeNull),
        _ => false,
    };

    public static bool CanHoldNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    /// <summary>The same value in a type that can also be absent.</summary>
    public static Expression Lift(Expression value) =>
        CanHoldNull(value.Type) ? value : Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type));

    /// <summary>The value without its absence; only behind a test that it is there, or where the database answers null by itself.</summary>
    public static Expression Bare(Expression value) =>
        Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, nameof(Nullable<>.Value));

    public static Expression IsNull(Expression value) => Expression.Equal(value, Expression.Constant(null, value.Type));
    public static Expression IsNotNull(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));
}
