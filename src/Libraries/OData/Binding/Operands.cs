using System.Linq.Expressions;

namespace Outcomes.OData.Binding;

/// <summary>Brings two operands to one type: absent values lifted, numbers promoted as OData URL Conventions 5.1.1.16 words it.</summary>
internal static class Operands
{
    // From narrow to wide; a decimal meeting a double becomes a double.
    private static readonly Type[] Numbers = [typeof(byte), typeof(short), typeof(int), typeof(long), typeof(decimal), typeof(float), typeof(double)];

    public static (Expression Left, Expression Right) Unify(Expression left, Expression right)
    {
        if (IsNullConstant(left)) return (Expression.Constant(null, Nullability.Lift(right).Type), Nullability.Lift(right));
        if (IsNullConstant(right)) return (Nullability.Lift(left), Expression.Constant(null, Nullability.Lift(left).Type));
        var (leftBare, rightBare) = (Underlying(left.Type), Underlying(right.Type));
        if (leftBare != rightBare)
        {
            var common = Wider(leftBare, rightBare);
            left = To(left, common);
            right = To(right, common);
        }
        return left.Type == right.Type ? (left, right) : (Nullability.Lift(left), Nullability.Lift(right));
    }

    public static bool IsNullConstant(Expression value) => value is ConstantExpression { Value: null };

    public static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    public static Expression To(Expression value, Type type)
    {
        if (Underlying(value.Type) == type) return value;
        return Expression.Convert(value, Nullable.GetUnderlyingType(value.Type) is null ? type : typeof(Nullable<>).MakeGenericType(type));
    }

    private static Type Wider(Type left, Type right)
    {
        var (first, second) = (Array.IndexOf(Numbers, left), Array.IndexOf(Numbers, right));
        return first >= 0 && second >= 0
            ? Numbers[Math.Max(first, second)]
            : throw new ODataProblem(400, "types-do-not-match", $"A value of {left.Name} cannot meet a value of {right.Name}; cast one of them.");
    }
}
