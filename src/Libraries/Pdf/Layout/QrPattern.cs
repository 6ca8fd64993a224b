using Outcomes.Pdf.Writing;
using QRCoder;

namespace Outcomes.Pdf.Layout;

/// <summary>The squares of a QR code as PDF operators, in runs along each row.</summary>
internal static class QrPattern
{
    private const int QuietZone = 4;   // modules that QRCoder puts around; the paper is white already

    /// <param name="bottom">In PDF's own direction, from the bottom of the page.</param>
    public static void Add(PdfBuffer content, string text, double left, double bottom, double size)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var count = rows.Count - 2 * QuietZone;
        var module = size / count;
        content.Add("0 g "u8);
        for (var row = 0; row < count; row++)
        {
            var dark = rows[row + QuietZone];
            for (var column = 0; column < count; column++)
            {
                if (!dark[column + QuietZone]) continue;
                var end = column;
                while (end < count && dark[end + QuietZone]) end++;
                content.Number(left + column * module).Number(bottom + size - (row + 1) * module).Number((end - column) * module).Number(module).Add("re "u8);
                column = end;
            }
        }
        content.Add("f\n"u8);
    }
}
