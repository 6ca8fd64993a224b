using System.Globalization;
using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>Head and foot of every page: artifacts, painted when the number of pages is known.</summary>
internal sealed class PageFurniture(RenderOptions options, Shaper shaper, TextPainter painter, bool isMirrored)
{
    private const double QrGap = 10;
    private readonly Frame frame = new(PageGeometry.Side, PageGeometry.TextWidth, new StructureNode("Artifact", null), isMirrored);

    /// <summary>The small QR code as a form, which all pages show; null when there is none.</summary>
    public PdfBuffer? QrForm { get; } = options.Foot.QrContent.Length == 0 ? null : MakeForm(options.Foot.QrContent);

    public void Paint(IReadOnlyList<Page> pages)
    {
        var foot = Lines(options.Foot.Text, TextLook.Note, PageGeometry.TextWidth * 0.62);
        foreach (var page in pages)
        {
            PaintHead(page);
            page.Fill(Ink.Line, PageGeometry.Side, PageGeometry.FootLine, PageGeometry.TextWidth, PageGeometry.Hairline);
            for (var index = 0; index < Math.Min(2, foot.Lines.Length); index++)
                PaintAt(page, foot.Text, foot.Lines[index], 0, PageGeometry.FootBaseline + index * TextLook.Note.Leading);
            PaintNumber(page, pages.Count);
            if (QrForm is not null) PaintQr(page);
            page.Close();
        }
    }

    private void PaintHead(Page page)
    {
        foreach (var (words, isAtEnd) in new[] { (options.Head.Start, false), (options.Head.End, true) })
        {
            var (text, lines) = Lines(words, TextLook.Note, PageGeometry.TextWidth * 0.48);
            if (lines.Length > 0) PaintAt(page, text, lines[0], isAtEnd ? PageGeometry.TextWidth - lines[0].Width : 0, PageGeometry.HeadBaseline);
        }
    }

    private void PaintNumber(Page page, int pages)
    {
        var words = options.Foot.PageOf.Replace("{0}", (page.Index + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{1}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var (text, lines) = Lines(words, TextLook.Note, PageGeometry.TextWidth * 0.3);
        var end = PageGeometry.TextWidth - (QrForm is null ? 0 : PageGeometry.FootQr + QrGap);
        if (lines.Length > 0) PaintAt(page, text, lines[0], end - lines[0].Width, PageGeometry.FootBaseline);
    }

    private void PaintQr(Page page)
    {
        var left = frame.LeftOf(PageGeometry.TextWidth - PageGeometry.FootQr, PageGeometry.FootQr);
        var bottom = PageGeometry.Height - PageGeometry.FootLine - 6 - PageGeometry.FootQr;
        page.Begin(null).Add("q 1 0 0 1 "u8).Number(left).Number(bottom).Add("cm/Q Do Q\n"u8);
    }

    private (ShapedText Text, TextLine[] Lines) Lines(string words, TextLook look, double width)
    {
        var text = shaper.Shape(words, look);
        return (text, LineFitter.Fit(text, width));
    }

    private void PaintAt(Page page, ShapedText text, TextLine line, double start, double baseline) =>
        painter.Paint(page, text, line, frame.LeftOf(start, line.Width), baseline, null);

    private static PdfBuffer MakeForm(string text)
    {
        var form = new PdfBuffer();
        QrPattern.Add(form, text[..Math.Min(text.Length, 300)], 0, 0, PageGeometry.FootQr);
        return form;
    }
}
