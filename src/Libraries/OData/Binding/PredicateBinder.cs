using System.Linq.Expressions;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Turns conditions into expressions with OData's logic of three values, although neither .NET nor a WHERE has a third.</summary>
/// <remarks>Each condition is asked a closed question: is it <c>wanted</c> (true or false), or also absent? <c>not</c> turns the question
/// round instead of negating an answer, so <c>not contains(Summary,'x')</c> leaves out rows without a summary (URL Conventions 5.1.1.1).</remarks>
internal sealed class PredicateBinder(ValueBinder values, Slots slots)
{
    /// <summary>An expression that is true exactly where <paramref name="node"/> is <paramref name="wanted"/>, or null if <paramref name="orNull"/>.</summary>
    public Expression Bind(Node node, Variables variables, bool wanted = true, bool orNull = false) => node switch
    {
        Unary { Operator: UnaryOperator.Not } not => Bind(not.Operand, variables, !wanted, orNull),
        Binary { Operator: BinaryOperator.And } and => Combine(and, variables, wanted, orNull, both: wanted),
        Binary { Operator: BinaryOperator.Or } or => Combine(or, variables, wanted, orNull, both: !wanted),
        Binary comparison => Compare(comparison, variables, wanted),
        In list => Among(list, variables, wanted),
        LambdaCall lambda => Collections.Lambda(values, lambda, variables, wanted),
        Call call => Ask(values.Call(call, variables), [.. call.Arguments], variables, wanted, orNull),
        _ => Ask(values.Value(node, variables), [], variables, wanted, orNull),
    };

    private BinaryExpression Combine(Binary node, Variables variables, bool wanted, bool orNull, bool both)
    {
        var left = Bind(node.Left, variables, wanted, orNull);
        var right = Bind(node.Right, variables, wanted, orNull);
        return both ? Expression.AndAlso(left, right) : Expression.OrElse(left, right);
    }

    // A comparison is never null: with an absent operand, only eq null and ne are true.
    private Expression Compare(Binary node, Variables variables, bool wanted)
    {
        if (Truths(node, variables, wanted) is { } truths) return truths;
        var (left, right) = Operands.Unify(values.Value(node.Left, variables), values.Value(node.Right, variables));
        if (wanted) return Comparisons.Compare(node.Operator, left, right);
        var otherwise = Comparisons.Compare(Comparisons.Opposite(node.Operator), left, right);
        if (node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual) return otherwise;
        if (Operands.IsNullConstant(left) || Operands.IsNullConstant(right)) return Expression.Constant(true);
        if (Nullability.MayBeNull(node.Left)) otherwise = Expression.OrElse(Nullability.IsNull(Nullability.Lift(left)), otherwise);
        if (Nullability.MayBeNull(node.Right)) otherwise = Expression.OrElse(Nullability.IsNull(Nullability.Lift(right)), otherwise);
        return otherwise;
    }

    // contains(Title,'x') eq true is the condition itself, without a value in between.
    private Expression? Truths(Binary node, Variables variables, bool wanted)
    {
        if (node is not { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Right: Literal { Value: bool value } }) return null;
        if (node.Left is PropertyPath or Literal) return null;
        var same = node.Operator is BinaryOperator.Equal == wanted;
        return same ? Bind(node.Left, variables, value) : Bind(node.Left, variables, !value, orNull: true);
    }

    private Expression Among(In list, Variables variables, bool wanted)
    {
        var operand = values.Value(list.Operand, variables);
        var mayBeNull = Nullability.CanHoldNull(operand.Type) && Nullability.MayBeNull(list.Operand);
        Expression found = Sequence.Contains(slots[list], Nullability.Bare(operand));
        if (mayBeNull) found = Expression.AndAlso(Nullability.IsNotNull(operand), found);
        return wanted ? found : Expression.Not(found);
    }

    private Expression Ask(Expression value, Node[] arguments, Variables variables, bool wanted, bool orNull)
    {
        var answer = value.Type == typeof(bool?)
            ? Expression.Equal(value, Expression.Constant(wanted, typeof(bool?)))
            : wanted ? value : Expression.Not(value);
        if (wanted && !orNull) return answer;
        var absent = arguments.Where(Nullability.MayBeNull).Select(argument => Nullability.Lift(values.Value(argument, variables))).ToList();
        if (absent.Count == 0 && value.Type == typeof(bool?)) absent.Add(value);
        return absent.Aggregate(answer, (rest, operand) => orNull
            ? Expression.OrElse(Nullability.IsNull(operand), rest)
            : Expression.AndAlso(Nullability.IsNotNull(operand), rest));
    }
}
