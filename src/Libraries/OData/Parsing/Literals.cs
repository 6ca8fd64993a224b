using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>The literals that have no variable part.</summary>
internal static class Literals
{
    public static Literal Null { get; } = new(null, typeof(object));
    public static Literal True { get; } = new(true, typeof(bool));
    public static Literal False { get; } = new(false, typeof(bool));

    public static bool IsNull(Node node) => node is Literal { Value: null };
}
