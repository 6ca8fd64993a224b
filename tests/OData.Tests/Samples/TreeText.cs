using System.Globalization;
using System.Text;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Tests.Samples;

/// <summary>The tree as one line, so that a table can state it: names, operators, and each literal with its type.</summary>
internal static class TreeText
{
    public static string Of(Query query)
    {
        var parts = new List<string>();
        if (query.Filter is not null)
            parts.Add("filter " + Of(query.Filter));
        if (query.OrderBy.Count > 0)
            parts.Add("orderby " + string.Join(", ", query.OrderBy.Select(ordering => Of(ordering.By) + (ordering.Descending ? " desc" : ""))));
        if (query.Select is not null)
            parts.Add("select [" + string.Join(",", query.Select.Select(property => property.Name)) + "]");
        if (query.Expand.Count > 0)
            parts.Add("expand [" + string.Join(", ", query.Expand.Select(Of)) + "]");
        if (query.Top is not null)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"top {query.Top}"));
        if (query.Skip is not null)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"skip {query.Skip}"));
        if (query.Count)
            parts.Add("count");
        if (query.SkipToken is not null)
            parts.Add("skiptoken " + query.SkipToken);
        return string.Join("; ", parts);
    }

    public static string Of(Node node) => node switch
    {
        Literal literal => Of(literal),
        PropertyPath path => Path(path.From, path.Through, path.Property.Name),
        EntityPath path => Path(path.From, path.Through, ""),
        CountPath count => Path(count.From, count.Through, count.Collection.Name) + "/$count" + (count.Filter is null ? "" : $"({count.Element.Name}: {Of(count.Filter)})"),
        LambdaCall call => Path(call.From, call.Through, call.Collection.Name) + (call.IsAll ? "/all(" : "/any(") + (call.Body is null ? "" : $"{call.Element.Name}: {Of(call.Body)}") + ")",
        Unary unary => (unary.Operator == UnaryOperator.Not ? "not " : "-") + Of(unary.Operand),
        Binary binary => $"({Of(binary.Left)} {Symbol(binary.Operator)} {Of(binary.Right)})",
        Widen widen => $"{TypeName(widen.Type)}({Of(widen.Operand)})",
        In list => $"({Of(list.Operand)} in [{string.Join(",", list.Items.Select(Of))}])",
        Call call => $"{call.Function}({string.Join(",", call.Arguments.Select(Of))})",
        _ => throw new InvalidOperationException($"The tree has a new kind of node: {node.GetType().Name}"),
    };

    private static string Of(Expand expand)
    {
        var kind = expand.Kind switch { ExpandKind.References => "/$ref", ExpandKind.CountOnly => "/$count", _ => "" };
        var nested = Of(expand.Query);
        return expand.Navigation.Name + kind + (nested.Length > 0 ? $"({nested})" : "");
    }

    private static string Of(Literal literal) => literal.Value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool value => value ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal),
        DateTime instant => "datetime:" + instant.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        Guid id => "id:" + id.ToString()[..8],
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum value => $"{value.GetType().Name}.{value}",
        IFormattable number => TypeName(number.GetType()) + ":" + number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A literal of type {literal.Value.GetType()}"),
    };

    private static string Path(RangeVariable from, IReadOnlyList<SingleNavigation> through, string last)
    {
        var text = new StringBuilder(from.Name.Length > 0 ? from.Name + "/" : "");
        foreach (var navigation in through)
            text.Append(navigation.Name).Append('/');
        return text.Append(last).ToString().TrimEnd('/');
    }

    private static string TypeName(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name.ToLowerInvariant() + (Nullable.GetUnderlyingType(type) is null ? "" : "?");

    private static string Symbol(BinaryOperator known) => known switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideBy => "//",
        _ => "%",
    };
}
