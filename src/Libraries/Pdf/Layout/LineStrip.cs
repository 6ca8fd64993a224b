using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout;

/// <summary>One line of a paragraph or title.</summary>
internal sealed class LineStrip(TextLook look, ShapedText text, TextLine line, Frame frame, TextNodes nodes) : Strip(look.Leading)
{
    /// <summary>Set by the first line of a title.</summary>
    public OutlineEntry? Opens { get; init; }

    /// <summary>Stands where the page's lines begin, whatever script it is in, as titles do.</summary>
    public bool FollowsPage { get; init; }

    /// <summary>A rule below, as under the titles of parts.</summary>
    public bool IsRuled { get; init; }

    public override void Paint(Page page, TextPainter painter, double top)
    {
        Opens?.Reach(page.Index, top);
        painter.Paint(page, text, line, frame.LeftOfLine(line.Width, FollowsPage ? null : text.IsRightToLeft), BaselineOf(look, top), nodes);
        if (IsRuled) page.Fill(Ink.Edge, frame.Left, top + Height + 1.5, frame.Width, PageGeometry.Rule);
    }

    public static double BaselineOf(TextLook look, double top) => top + look.Leading / 2 + look.Size * 0.34;
}
