namespace Outcomes.Reports;

public sealed partial class Packet
{
    private const int MostWarningText = 2000;

    /// <summary>The file is kept. No event: the packet says the same as when it was issued.</summary>
    internal void Keep(string pdfSha256, IEnumerable<string> warnings)
    {
        PdfSha256 = pdfSha256;
        var text = string.Join('\n', warnings);
        Warnings = text.Length <= MostWarningText ? text : text[..MostWarningText];
    }
}
