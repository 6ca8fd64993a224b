using System.Linq.Expressions;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Turns the typed tree's values into expressions over the source entity.</summary>
internal sealed class ValueBinder
{
    private readonly Slots slots;

    public ValueBinder(ODataModel model, Slots slots)
    {
        Model = model;
        this.slots = slots;
        Predicates = new PredicateBinder(this, slots);
    }

    public ODataModel Model { get; }
    public PredicateBinder Predicates { get; }

    public Expression Value(Node node, Variables variables) => node switch
    {
        Literal { Value: null } => Expression.Constant(null),
        Literal { Value: bool truth } => Expression.Constant(truth),
        Literal => slots[node],
        PropertyPath path => Property(path, variables),
        EntityPath path => variables.Follow(path.From, path.Through),
        CountPath path => Collections.Count(this, path, variables),
        Unary { Operator: UnaryOperator.Negate } unary => Expression.Negate(Value(unary.Operand, variables)),
        Widen widen => Operands.To(Value(widen.Operand, variables), Operands.Underlying(widen.Type)),
        Binary { Operator: >= BinaryOperator.Add } binary => Arithmetic(binary, variables),
        Call call when Instants.Has(call.Function) => slots[node],
        Call call when Operands.Underlying(call.Type) != typeof(bool) => Call(call, variables),
        _ => Truth(node, variables),
    };

    public Expression Call(Call call, Variables variables) =>
        Functions.Call(call.Function, [.. call.Arguments.Select(argument => Value(argument, variables))], Nullability.MayBeNull(call));

    private static Expression Property(PropertyPath path, Variables variables)
    {
        var value = Inline.Body(path.Property.Column, variables.Follow(path.From, path.Through));
        return path.Through.Count == 0 ? value : Nullability.Lift(value);
    }

    private Expression Arithmetic(Binary binary, Variables variables)
    {
        var (left, right) = Operands.Unify(Value(binary.Left, variables), Value(binary.Right, variables));
        return binary.Operator switch
        {
            BinaryOperator.Add => Expression.Add(left, right),
            BinaryOperator.Subtract => Expression.Subtract(left, right),
            BinaryOperator.Multiply => Expression.Multiply(left, right),
            BinaryOperator.Divide => Expression.Divide(left, right),
            BinaryOperator.DivideBy => Expression.Divide(AsDouble(left), AsDouble(right)),
            _ => Expression.Modulo(left, right),
        };
    }

    // divby is always fractional (URL Conventions 5.1.1.2.5).
    private static Expression AsDouble(Expression value) => Operands.Unify(value, Expression.Constant(0.0)).Left;

    // A condition used as a value: true, false, or null where it is neither.
    private ConditionalExpression Truth(Node node, Variables variables) => Expression.Condition(
        Predicates.Bind(node, variables),
        Expression.Constant(true, typeof(bool?)),
        Expression.Condition(Predicates.Bind(node, variables, wanted: false), Expression.Constant(false, typeof(bool?)),
            Expression.Constant(null, typeof(bool?))));
}
