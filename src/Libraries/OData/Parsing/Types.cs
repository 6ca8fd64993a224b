using System.Collections;
using Outcomes.OData.Metadata;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Questions about the CLR types of nodes, nullability aside.</summary>
internal static class Types
{
    public static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
    public static bool IsBoolean(Node node) => Bare(node.Type) == typeof(bool);
    public static bool IsValue(Node node) => node is not EntityPath && !Literals.IsNull(node) && !IsCollection(node.Type);
    public static bool IsCollection(Type type) => type != typeof(string) && type != typeof(byte[]) && type.IsAssignableTo(typeof(IEnumerable));

    /// <summary>0 = not a number; a number of a lower rank can be widened to a higher one.</summary>
    public static int Rank(Type type) => Bare(type) switch
    {
        { IsEnum: true } => 0,
        var bare => Type.GetTypeCode(bare) switch
        {
            TypeCode.Byte or TypeCode.SByte => 1,
            TypeCode.Int16 => 2,
            TypeCode.Int32 => 3,
            TypeCode.Int64 => 4,
            TypeCode.Decimal => 5,
            TypeCode.Single => 6,
            TypeCode.Double => 7,
            _ => 0,
        },
    };

    /// <summary>Whether values of a type have an order that clients may compare by. Ids and states do not.</summary>
    public static bool IsOrdered(Type type) => Rank(type) > 0 || Bare(type) is var bare
        && (bare == typeof(string) || bare == typeof(DateOnly) || bare == typeof(DateTimeOffset) || bare == typeof(DateTime) || bare == typeof(TimeOnly));

    /// <summary>The same nullability as before.</summary>
    public static Type Lift(Type result, Type like) =>
        Nullable.GetUnderlyingType(like) is null || !result.IsValueType || Nullable.GetUnderlyingType(result) is not null
        ? result
        : typeof(Nullable<>).MakeGenericType(result);

    public static string NameOf(Node node) => node switch
    {
        EntityPath path => $"an entity ({path.EntityType.Name})",
        _ when Literals.IsNull(node) => "null",
        _ when Bare(node.Type).IsEnum => "one of fixed values",
        _ => EdmNames.Of(node.Type),
    };

    public static ODataProblem Mismatch(Node left, Node right, in Reader reader, int at) =>
        reader.Problem("type-mismatch", $"{Describe(left)} cannot be compared with {Describe(right)}. {Advice(left, right)}", at);

    private static string Describe(Node node) => node switch
    {
        PropertyPath path => $"{path.Property.Name} ({NameOf(node)})",
        Literal { Value: string text } => $"'{(text.Length > 40 ? text[..40] + "…" : text)}'",
        Literal { Value: DateTimeOffset instant } => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", System.Globalization.CultureInfo.InvariantCulture),
        Literal { Value: { } value } => $"{Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)} ({NameOf(node)})",
        _ => NameOf(node),
    };

    private static string Advice(Node left, Node right)
    {
        var wanted = left is Literal ? right : left;
        return Bare(wanted.Type) switch
        {
            var type when type == typeof(string) => "Put the value in single quotes.",
            { IsEnum: true } type => $"Use one of {string.Join(", ", Enum.GetNames(type).Select(name => $"'{name}'"))}.",
            var type when type == typeof(DateOnly) && Bare((left is Literal ? left : right).Type) == typeof(DateTimeOffset) =>
                "Compare with a date, such as date(now()) or 2026-03-31.",
            var type => $"Write a value such as {EdmNames.Example(type)}.",
        };
    }
}
