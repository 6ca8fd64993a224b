using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>A QR code with its words beside it.</summary>
internal sealed class QrStrip(string content, StructureNode figure, double left, double size, CellContent caption) : Strip(Math.Max(size, caption.LineCount * TextLook.Note.Leading))
{
    private const int LongestContent = 1000;

    public override void Paint(Page page, TextPainter painter, double top)
    {
        var bottom = PageGeometry.Height - top - size;
        figure.Attributes = FormattableString.Invariant($"/A<</O/Layout/Placement/Block/BBox[{left:0.##} {bottom:0.##} {left + size:0.##} {bottom + size:0.##}]>>");
        QrPattern.Add(page.Begin(figure), content[..Math.Min(content.Length, LongestContent)], left, bottom, size);
        caption.Paint(page, painter, top + (Height - caption.LineCount * TextLook.Note.Leading) / 2, 0, caption.LineCount);
    }
}
