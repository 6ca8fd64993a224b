using System.Globalization;

namespace Outcomes.Web.Text;

/// <summary>A measured value with its unit, as a person would write it.</summary>
internal static class ValueText
{
    public static string Of(decimal? value, string? unit = null)
    {
        if (value is not { } known) return "–";
        var number = known.ToString("#,0.####", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(unit) ? number : $"{number} {unit}";
    }
}
