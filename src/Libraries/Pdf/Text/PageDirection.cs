namespace Outcomes.Pdf.Text;

/// <summary>Which languages are written from right to left (by BCP 47 primary subtag, or the script subtag when one is given).</summary>
internal static class PageDirection
{
    private static readonly string[] Languages = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi"];
    private static readonly string[] Scripts = ["Arab", "Hebr", "Syrc", "Thaa"];

    public static bool IsRightToLeft(string language)
    {
        var parts = language.Split('-');
        return parts.Length > 1 && parts[1].Length == 4
            ? Scripts.Contains(parts[1], StringComparer.OrdinalIgnoreCase)
            : Languages.Contains(parts[0], StringComparer.OrdinalIgnoreCase);
    }
}
