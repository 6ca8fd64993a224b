using System.Globalization;

namespace Outcomes.OData.Binding;

/// <summary>Writes values as URL literals (OData ABNF 4.01, primitiveLiteral).</summary>
internal static class LiteralText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        Enum state => $"'{state}'",
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        DateTimeOffset instant => Of(instant.UtcDateTime),
        double number => Fraction(number.ToString("R", CultureInfo.InvariantCulture)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{value.GetType().Name} has no literal form."),
    };

    // A double that looks whole would be read back as an integer.
    private static string Fraction(string number) => number.AsSpan().ContainsAny('.', 'E', 'N') || number.Contains("Inf", StringComparison.Ordinal)
        ? number
        : number + ".0";
}
