using System.Globalization;
using System.Text;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Writes a query back as canonical option text: what a paging token is bound to, and what a nested next link says.</summary>
internal static class QueryText
{
    /// <summary>All options but <c>$skiptoken</c>, separated by <c>&amp;</c>, values percent-encoded.</summary>
    public static string OfUrl(Query query) =>
        string.Join('&', Options(query).Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value)}"));

    public static string OfExpand(Expand expand)
    {
        var suffix = expand.Kind switch { ExpandKind.References => "/$ref", ExpandKind.CountOnly => "/$count", _ => "" };
        var options = string.Join(';', Options(expand.Query).Select(option => $"{option.Name}={option.Value}"));
        return expand.Navigation.Name + suffix + (options.Length == 0 ? "" : $"({options})");
    }

    private static IEnumerable<(string Name, string Value)> Options(Query query)
    {
        if (query.Filter is { } filter) yield return ("$filter", Text(filter));
        if (query.OrderBy.Count > 0)
            yield return ("$orderby", string.Join(',', query.OrderBy.Select(term => Text(term.By) + (term.Descending ? " desc" : ""))));
        if (query.Select is { Count: > 0 } select) yield return ("$select", string.Join(',', select.Select(property => property.Name)));
        if (query.Expand.Count > 0) yield return ("$expand", string.Join(',', query.Expand.Select(OfExpand)));
        if (query.Top is { } top) yield return ("$top", top.ToString(CultureInfo.InvariantCulture));
        if (query.Skip is { } skip) yield return ("$skip", skip.ToString(CultureInfo.InvariantCulture));
        if (query.Count) yield return ("$count", "true");
    }

    private static string Text(Node node)
    {
        var text = new StringBuilder();
        new NodeText(text, Constant).Write(node);
        return text.ToString();
    }

    private static string Constant(Node node, object? value) => node switch
    {
        In list => $"({string.Join(',', list.Items.Select(item => LiteralText.Of(item.Value)))})",
        Call call => call.Function + "()",
        _ => LiteralText.Of(value),
    };
}
