using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Conditions on a state, which is an enumeration inside and an Edm.String outside.</summary>
/// <remarks>What a client may say of a text but a database cannot ask of a number is answered here, over the names: the condition becomes
/// the list of the values that meet it. Power Query writes <c>State ne ''</c> for "remove empty" and folds its text filters to functions.</remarks>
internal static class FixedValues
{
    public static bool Are(Node node) => node is not Literal && Types.Bare(node.Type).IsEnum;

    /// <summary>Orders by name, and lets <c>''</c> stand, which no state equals; any other unknown value is left to be refused.</summary>
    public static bool TryCompare(BinaryOperator found, Node left, Node right, out Node condition)
    {
        condition = left;
        if (Are(left) && right is Literal { Value: string text })
            return TryFold(left, found, text, out condition);
        return Are(right) && left is Literal { Value: string first } && TryFold(right, Flipped(found), first, out condition);
    }

    /// <summary><c>contains(State,'Sub')</c>, <c>startswith</c>, <c>endswith</c>.</summary>
    public static bool TryCall(string function, IReadOnlyList<Node> arguments, out Node condition)
    {
        condition = arguments[0];
        if (arguments is not [var state, Literal { Value: string text }] || !Are(state))
            return false;
        Func<string, bool>? holds = function switch
        {
            "contains" => name => name.Contains(text, StringComparison.Ordinal),
            "startswith" => name => name.StartsWith(text, StringComparison.Ordinal),
            "endswith" => name => name.EndsWith(text, StringComparison.Ordinal),
            _ => null,
        };
        if (holds is null)
            return false;
        condition = Where(state, holds);
        return true;
    }

    private static bool TryFold(Node state, BinaryOperator found, string text, out Node condition)
    {
        condition = found switch
        {
            BinaryOperator.Equal when text.Length == 0 => Where(state, _ => false),
            BinaryOperator.NotEqual when text.Length == 0 => new Unary(UnaryOperator.Not, Where(state, _ => false), typeof(bool)),
            BinaryOperator.Greater => Where(state, name => string.CompareOrdinal(name, text) > 0),
            BinaryOperator.GreaterOrEqual => Where(state, name => string.CompareOrdinal(name, text) >= 0),
            BinaryOperator.Less => Where(state, name => string.CompareOrdinal(name, text) < 0),
            BinaryOperator.LessOrEqual => Where(state, name => string.CompareOrdinal(name, text) <= 0),
            _ => state,
        };
        return condition != state;
    }

    private static In Where(Node state, Func<string, bool> holds)
    {
        var type = Types.Bare(state.Type);
        return new In(state, [.. Enum.GetNames(type).Where(holds).Select(name => new Literal(Enum.Parse(type, name), type))]);
    }

    private static BinaryOperator Flipped(BinaryOperator found) => found switch
    {
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        _ => found,
    };
}
