using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>The binary operators with their precedence, loosest first (OData 4.01 Part 2, 5.1.1.17).</summary>
internal static class Operators
{
    public const int Loosest = 1;
    private static readonly string[] Names = ["or", "and", "eq", "ne", "gt", "ge", "lt", "le", "add", "sub", "mul", "div", "divby", "mod", "in"];

    /// <summary>Letter case does not matter (4.01). Level 0 = not an operator.</summary>
    public static (BinaryOperator Operator, int Level) Find(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[5];
        if (word.Length is 0 or > 5 || word.ToLowerInvariant(lower) < 0)
            return default;
        return lower[..word.Length] switch
        {
            "or" => (BinaryOperator.Or, 1),
            "and" => (BinaryOperator.And, 2),
            "eq" => (BinaryOperator.Equal, 3),
            "ne" => (BinaryOperator.NotEqual, 3),
            "gt" => (BinaryOperator.Greater, 4),
            "ge" => (BinaryOperator.GreaterOrEqual, 4),
            "lt" => (BinaryOperator.Less, 4),
            "le" => (BinaryOperator.LessOrEqual, 4),
            "add" => (BinaryOperator.Add, 5),
            "sub" => (BinaryOperator.Subtract, 5),
            "mul" => (BinaryOperator.Multiply, 6),
            "div" => (BinaryOperator.Divide, 6),
            "divby" => (BinaryOperator.DivideBy, 6),
            "mod" => (BinaryOperator.Modulo, 6),
            _ => default,
        };
    }

    public static string NameOf(BinaryOperator known) => known switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "eq",
        BinaryOperator.NotEqual => "ne",
        BinaryOperator.Greater => "gt",
        BinaryOperator.GreaterOrEqual => "ge",
        BinaryOperator.Less => "lt",
        BinaryOperator.LessOrEqual => "le",
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "sub",
        BinaryOperator.Multiply => "mul",
        BinaryOperator.Divide => "div",
        BinaryOperator.DivideBy => "divby",
        _ => "mod",
    };

    /// <summary>What to write instead of something that other languages use as an operator.</summary>
    public static string Advice(ReadOnlySpan<char> rest, ReadOnlySpan<char> word)
    {
        if (word.Length > 0)
            return word.Equals("like", StringComparison.OrdinalIgnoreCase) ? "Use contains(…), startswith(…) or endswith(…)."
                : NearestName.Of(word, Names) is { Length: > 0 } near ? $"Did you mean {near}?"
                : "An operator such as eq, and, in belongs here.";
        return rest switch
        {
            ['!', '=', ..] or ['<', '>', ..] => "Use ne.",
            ['=', ..] => "Use eq.",
            ['<', '=', ..] => "Use le.",
            ['>', '=', ..] => "Use ge.",
            ['<', ..] => "Use lt.",
            ['>', ..] => "Use gt.",
            ['&', '&', ..] => "Use and.",
            ['|', '|', ..] => "Use or.",
            ['+', ..] => "Use add.",
            ['-', ..] => "Use sub, with spaces around it.",
            ['*', ..] => "Use mul.",
            ['\'', ..] => "Double a quote inside a text: 'Ann''s plan'.",
            [')', ..] => "There is no ( for it.",
            _ => "An operator such as eq, and, in belongs here.",
        };
    }
}
