using System.Globalization;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Text;

/// <summary>A list of a page as the OData address that gives the same rows.</summary>
internal static class ODataAddress
{
    /// <param name="set">Name of the entity set.</param>
    /// <param name="orderBy">As the page orders.</param>
    /// <param name="conditions">Joined by <c>and</c>; empty ones are left out.</param>
    public static string Of(string set, string orderBy, params IEnumerable<string> conditions)
    {
        var filter = string.Join(" and ", conditions.Where(condition => condition.Length > 0));
        return $"/odata/{set}?" + (filter.Length == 0 ? "" : $"$filter={Escaped(filter)}&") + $"$orderby={Escaped(orderBy)}&$count=true";
    }

    /// <summary>A text in quotes; a quote inside is doubled (OData URL conventions §5.1.1.14.1).</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Day(DateOnly day) => FieldText.Of(day);

    /// <summary>Every word occurs in one of the properties.</summary>
    public static string Words(string words, params string[] properties) => string.Join(" and ", words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => "(" + string.Join(" or ", properties.Select(property => string.Create(CultureInfo.InvariantCulture, $"contains(tolower({property}),{Quoted(word)})"))) + ")"));

    private static string Escaped(string text) => Uri.EscapeDataString(text)
        .Replace("%27", "'", StringComparison.Ordinal).Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);
}
