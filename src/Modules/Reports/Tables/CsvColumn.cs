using System.Globalization;

namespace Outcomes.Reports;

/// <summary>A column of a table that goes out as a file.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Text">What a row holds there; empty where it holds nothing.</param>
public sealed record CsvColumn<TRow>(string Name, Func<TRow, string?> Text);

/// <summary>Values as programs and spreadsheets read them, whatever the server's language.</summary>
public static class CsvText
{
    public static string Of(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
