using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Joins operands under an operator: checks their types and brings both sides to one.</summary>
internal static class Combination
{
    /// <param name="at">Where the operator stands.</param>
    public static Node Of(BinaryOperator found, Node left, Node right, in Reader reader, int at) => found switch
    {
        BinaryOperator.Or or BinaryOperator.And => Logic(found, left, right, reader, at),
        >= BinaryOperator.Add => Arithmetic.Of(found, left, right, reader, at),
        _ => Comparison.Of(found, left, right, reader, at),
    };

    public static Unary Not(Node operand, in Reader reader, int at) => Types.IsBoolean(operand)
        ? new Unary(UnaryOperator.Not, operand, typeof(bool))
        : throw reader.Problem("type-mismatch",
            $"not negates a condition, but it is followed by {Types.NameOf(operand)}. Put the comparison in parentheses: not (… eq …).", at);

    public static Unary Negate(Node operand, in Reader reader, int at) => Types.Rank(operand.Type) > 0
        ? new Unary(UnaryOperator.Negate, operand, operand.Type)
        : throw reader.Problem("type-mismatch", $"- negates a number, but it is followed by {Types.NameOf(operand)}.", at);

    private static Binary Logic(BinaryOperator found, Node left, Node right, in Reader reader, int at)
    {
        if (Types.IsBoolean(left) && Types.IsBoolean(right))
            return new Binary(found, left, right, typeof(bool));
        var side = Types.IsBoolean(left) ? "right" : "left";
        throw reader.Problem("type-mismatch",
            $"{Operators.NameOf(found)} joins conditions, but {side} of it is {Types.NameOf(Types.IsBoolean(left) ? right : left)}. Compare it: … eq ….", at);
    }
}
