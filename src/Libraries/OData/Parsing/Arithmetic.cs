using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Numbers under add, sub, mul, div, divby and mod (OData 4.01 Part 2, 5.1.1.2 and 5.1.1.16).</summary>
internal static class Arithmetic
{
    public static Binary Of(BinaryOperator found, Node left, Node right, in Reader reader, int at)
    {
        if (Types.Rank(left.Type) == 0 || Types.Rank(right.Type) == 0)
            throw Refused(found, left, right, reader, at);
        var common = Common(left.Type, right.Type);
        // divby never cuts the fraction off.
        if (found == BinaryOperator.DivideBy && Types.Rank(common) < 5)
            common = typeof(decimal);
        (left, right) = (Widen(left, common), Widen(right, common));
        return new Binary(found, left, right, Types.Lift(Types.Lift(common, left.Type), right.Type));
    }

    /// <summary>The narrowest number type that holds both, Edm.Int32 at least.</summary>
    public static Type Common(Type left, Type right)
    {
        var (low, high) = (Types.Rank(left), Types.Rank(right));
        return Math.Max(low, high) switch
        {
            <= 3 => typeof(int),
            4 => typeof(long),
            5 => typeof(decimal),
            6 when low == high => typeof(float),
            _ => typeof(double),
        };
    }

    public static Node Widen(Node node, Type type)
    {
        if (Types.Bare(node.Type) == type)
            return node;
        return node is Literal literal && Conversion.TryConvert(literal, type, out var converted)
            ? converted
            : new Widen(node, Types.Lift(type, node.Type));
    }

    private static ODataProblem Refused(BinaryOperator found, Node left, Node right, in Reader reader, int at)
    {
        var name = Operators.NameOf(found);
        var odd = Types.Rank(left.Type) == 0 ? left : right;
        return Types.Bare(odd.Type) is var type && (type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(DateTime))
            ? reader.NotBuilt($"{name} on dates", at)
            : reader.Problem("type-mismatch",
                $"{name} joins numbers, but one side is {Types.NameOf(odd)}.{(type == typeof(string) ? " Join texts with concat(…,…)." : "")}", at);
    }
}
