using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>eq, ne, gt, ge, lt, le: both sides come to one type, or the comparison is refused.</summary>
internal static class Comparison
{
    public static Node Of(BinaryOperator found, Node left, Node right, in Reader reader, int at)
    {
        var isEquality = found is BinaryOperator.Equal or BinaryOperator.NotEqual;
        if (Literals.IsNull(left) || Literals.IsNull(right))
            return isEquality && !Types.IsCollection(left.Type) && !Types.IsCollection(right.Type)
                ? new Binary(found, left, right, typeof(bool))
                : throw reader.Problem("type-mismatch", "null is only compared by eq and ne.", at);
        if (left is EntityPath || right is EntityPath)
            throw reader.Problem("type-mismatch", $"An entity is only compared with null. Compare one of its properties: {NameOf(left, right)}/Id.", at);
        if (FixedValues.TryCompare(found, left, right, out var condition))
            return condition;
        if (!TryUnify(ref left, ref right))
            throw Types.Mismatch(left, right, reader, at);
        if (!isEquality && !Types.IsOrdered(left.Type))
            throw reader.Problem("type-mismatch",
                $"{Operators.NameOf(found)} needs values that have an order, but this is {Types.NameOf(left)}. Use eq, ne or in.", at);
        return new Binary(found, left, right, typeof(bool));
    }

    private static bool TryUnify(ref Node left, ref Node right)
    {
        if (Types.Bare(left.Type) == Types.Bare(right.Type))
            return true;
        if (right is Literal last && Conversion.TryConvert(last, left.Type, out var converted))
        {
            right = converted;
            return true;
        }
        if (left is Literal first && Conversion.TryConvert(first, right.Type, out converted))
        {
            left = converted;
            return true;
        }
        if (Types.Rank(left.Type) > 0 && Types.Rank(right.Type) > 0)
        {
            var common = Arithmetic.Common(left.Type, right.Type);
            (left, right) = (Arithmetic.Widen(left, common), Arithmetic.Widen(right, common));
            return true;
        }
        return TryInstant(ref left, right) || TryInstant(ref right, left);
    }

    // now() and the like take the CLR type of the instant that they meet.
    private static bool TryInstant(ref Node node, Node other)
    {
        if (node is not Call { Function: "now" or "mindatetime" or "maxdatetime" } call || Types.Bare(other.Type) != typeof(DateTime))
            return false;
        node = call with { Type = typeof(DateTime) };
        return true;
    }

    private static string NameOf(Node left, Node right) =>
        (left as EntityPath ?? right as EntityPath)?.Through[^1].Name ?? "";
}
