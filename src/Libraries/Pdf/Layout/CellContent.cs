using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>The words of one cell, in lines that begin where the page's lines begin: columns stay columns, whatever script a name is in.</summary>
/// <param name="Frame">Where its words stand, without the space around them.</param>
/// <param name="Node">Its element; null for what is not told.</param>
internal sealed record CellContent(ShapedText Text, TextLook Look, Frame Frame, StructureNode? Node, bool IsAtEnd)
{
    private readonly TextLine[] lines = LineFitter.Fit(Text, Frame.Width);
    private readonly TextNodes? nodes = Node is null ? null : new TextNodes(Node);

    public int LineCount => lines.Length;

    /// <param name="from">The first line that is painted, at <paramref name="top"/>.</param>
    public void Paint(Page page, TextPainter painter, double top, int from, int to) => Paint(page, painter, top, from, to, nodes);

    public void PaintAgain(Page page, TextPainter painter, double top) => Paint(page, painter, top, 0, LineCount, null);

    private void Paint(Page page, TextPainter painter, double top, int from, int to, TextNodes? told)
    {
        for (var index = from; index < Math.Min(to, lines.Length); index++)
        {
            var line = lines[index];
            var baseline = LineStrip.BaselineOf(Look, top + (index - from) * Look.Leading);
            painter.Paint(page, Text, line, Frame.LeftOfLine(line.Width, isRightToLeft: null, IsAtEnd), baseline, told);
        }
    }
}
