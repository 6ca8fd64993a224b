using System.Globalization;
using System.Text.RegularExpressions;

namespace Outcomes.Database.Import.Judging;

/// <summary>Numbers with a point before the decimals and nothing between the thousands: 1234.5, -3.</summary>
internal static partial class NumberText
{
    // What decimal(18,6) holds on all three databases.
    private const decimal Largest = 999_999_999_999.999999m;

    public static Verdict<decimal?> Read(string text)
    {
        if (!Plain().IsMatch(text))
            return Verdict.Refused<decimal?>("not a number with digits, a point and up to 6 decimals", Fixes.Write(Likely(text)));
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest
            ? Verdict.Fine<decimal?>(number)
            : Verdict.Refused<decimal?>("larger than can be kept", Fixes.Write(Largest.ToString(CultureInfo.InvariantCulture)));
    }

    public static Verdict<decimal?> ReadPercent(string text)
    {
        var verdict = Read(text);
        return verdict is { IsRefused: false, Value: < 0 or > 100 }
            ? Verdict.Refused<decimal?>("not between 0 and 100", Fixes.Write(verdict.Value < 0 ? "0" : "100"))
            : verdict;
    }

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Signs of currencies, percent and thousands away; the last of point and comma is the decimal one, unless three digits follow a comma.</summary>
    private static string Likely(string text)
    {
        var digits = string.Concat(text.Where(sign => char.IsAsciiDigit(sign) || sign is '-' or '.' or ','));
        var comma = digits.LastIndexOf(',');
        var isDecimal = comma > digits.LastIndexOf('.') && digits.Length - comma != 4;
        digits = isDecimal
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : digits.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, Style, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest
            ? Math.Round(number, 6).ToString(CultureInfo.InvariantCulture)
            : "0";
    }

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]{1,6})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
