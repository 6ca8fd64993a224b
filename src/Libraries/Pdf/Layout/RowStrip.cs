using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout;

/// <summary>A row of cells, or some lines of it where it is too tall to be one piece.</summary>
internal sealed class RowStrip(IReadOnlyList<CellContent> cells, Frame frame, RowPart part) : Strip(part.Height)
{
    /// <summary>The line under the row; null where the row goes on.</summary>
    public Ink? Rule { get; init; } = Ink.Line;
    public Ink? Ground { get; init; }
    public bool IsRuledAbove { get; init; }

    public override void Paint(Page page, TextPainter painter, double top)
    {
        PaintLines(page, top);
        foreach (var cell in cells) cell.Paint(page, painter, top + part.SpaceAbove, part.From, part.To);
    }

    public override void PaintAgain(Page page, TextPainter painter, double top)
    {
        PaintLines(page, top);
        foreach (var cell in cells) cell.PaintAgain(page, painter, top + part.SpaceAbove);
    }

    private void PaintLines(Page page, double top)
    {
        if (Ground is not null) page.Fill(Ground, frame.Left, top, frame.Width, Height);
        if (IsRuledAbove) page.Fill(Ink.Line, frame.Left, top, frame.Width, PageGeometry.Hairline);
        if (Rule is not null) page.Fill(Rule, frame.Left, top + Height - PageGeometry.Hairline, frame.Width, Rule == Ink.Edge ? PageGeometry.Rule : PageGeometry.Hairline);
    }
}

/// <summary>Which lines of a row, and the space around them.</summary>
/// <param name="SpaceAbove">In points.</param>
internal readonly record struct RowPart(int From, int To, double SpaceAbove, double Height)
{
    private const int UncutLines = 5;

    /// <summary>A row of a few lines is one piece. A longer one may be cut, but not after its first or before its last line.</summary>
    public static IEnumerable<RowPart> Of(int lines, double leading, double space)
    {
        if (lines <= UncutLines)
        {
            yield return new RowPart(0, lines, space, Math.Max(1, lines) * leading + 2 * space);
            yield break;
        }
        yield return new RowPart(0, 2, space, 2 * leading + space);
        for (var line = 2; line < lines - 2; line++) yield return new RowPart(line, line + 1, 0, leading);
        yield return new RowPart(lines - 2, lines, 0, 2 * leading + space);
    }
}
