using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout;

/// <summary>A label, its bar with a mark where it should be, a small line of how it went, and the figure in words.</summary>
internal sealed class BarStrip(ProgressBar bar, CellContent label, CellContent note, Frame track, Frame history)
    : Strip(Math.Max(1, Math.Max(label.LineCount, note.LineCount)) * TextLook.Fact.Leading + 2 * Space)
{
    private const double Space = 3.5, Thickness = 6, MarkHeight = 11, HistoryHeight = 10;

    public override void Paint(Page page, TextPainter painter, double top)
    {
        label.Paint(page, painter, top + Space, 0, label.LineCount);
        var middle = top + Space + TextLook.Fact.Leading / 2 + 0.5;
        page.Fill(Ink.Track, track.Left, middle - Thickness / 2, track.Width, Thickness);
        var filled = Inside(bar.Share) * track.Width;
        if (filled > 0) page.Fill(ToneMark.InkOf(bar.Tone), track.LeftOf(0, filled), middle - Thickness / 2, filled, Thickness);
        if (bar.Expected is { } expected) page.Fill(Ink.Text, track.LeftOf(Inside(expected) * track.Width - 0.5, 1), middle - MarkHeight / 2, 1, MarkHeight);
        if (bar.History.Count > 1) PaintHistory(page, middle);
        note.Paint(page, painter, top + Space, 0, note.LineCount);
    }

    private void PaintHistory(Page page, double middle)
    {
        var content = page.Begin(null).Add(Ink.Second.Operands).Add(" RG 0.8 w 1 j "u8);
        for (var index = 0; index < bar.History.Count; index++)
        {
            var x = history.LeftOf(index * history.Width / (bar.History.Count - 1), 0);
            var y = middle + HistoryHeight * (0.5 - Inside(bar.History[index]));
            content.Number(x).Number(PageGeometry.Height - y).Add(index == 0 ? "m "u8 : "l "u8);
        }
        content.Add("S\n"u8);
        var last = middle + HistoryHeight * (0.5 - Inside(bar.History[^1]));
        page.Fill(ToneMark.InkOf(bar.Tone), history.LeftOf(history.Width - 1.25, 2.5), last - 1.25, 2.5, 2.5);
    }

    private static double Inside(double share) => double.IsNaN(share) ? 0 : Math.Clamp(share, 0, 1);
}
