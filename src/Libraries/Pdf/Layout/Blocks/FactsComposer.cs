using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>Sets named facts and bars: to screen readers both are tables whose rows have heads.</summary>
internal sealed class FactsComposer(Flow flow, Shaper shaper)
{
    private const double KeyShare = 0.24, BarLabelShare = 0.40, BarShare = 0.28, HistoryWidth = 44, Gap = 12;
    private static readonly TextLook Key = TextLook.Fact with { Ink = Ink.Third }, Quiet = TextLook.Note with { Leading = TextLook.Fact.Leading };

    public void Add(KeyValues values, Frame frame, double space)
    {
        var node = frame.Node.Child("Table");
        var width = frame.Width * KeyShare;
        if (values.Rows.Count <= TableComposer.FewRows) flow.BeginTogether();
        foreach (var (row, index) in values.Rows.Select((row, index) => (row, index)))
        {
            var line = node.Child("TR");
            CellContent key = new(shaper.Shape(row.Key, Key), Key, frame.Part(0, width - Gap), line.Child("TH", TableComposer.HeadOfRow), false);
            var place = frame.Part(width, frame.Width - width);
            var value = line.Child("TD");
            List<CellContent> cells = [key, new(shaper.Shape(row.Value, TextLook.Fact), TextLook.Fact, place, value, false)];
            var lines = cells.Max(cell => cell.LineCount);
            var note = row.Note.Length == 0 ? null : new CellContent(shaper.Shape(row.Note, Quiet), Quiet, place, value, false);
            AddParts(cells, note, frame, lines, index == 0 ? space : null);
        }
        if (values.Rows.Count <= TableComposer.FewRows) flow.EndTogether();
    }

    /// <param name="opening">The space before, of the first row only, which has a line above it too.</param>
    private void AddParts(List<CellContent> cells, CellContent? note, Frame frame, int lines, double? opening)
    {
        foreach (var part in RowPart.Of(lines, TextLook.Fact.Leading, TableComposer.CellSpace))
            flow.Add(new RowStrip(cells, frame, note is null || part.To < lines ? part : part with { Height = part.Height - TableComposer.CellSpace })
            {
                SpaceBefore = part.From == 0 ? opening ?? 0 : 0,
                IsRuledAbove = part.From == 0 && opening is not null,
                Rule = note is null && part.To >= lines ? Ink.Line : null,
                KeepsWithNext = note is not null && part.To >= lines,
                QuoteLines = frame.QuoteLines,
            });
        if (note is null) return;
        var height = note.LineCount * Quiet.Leading;
        flow.Add(new RowStrip([note], frame, new RowPart(0, note.LineCount, 0, height + TableComposer.CellSpace)) { QuoteLines = frame.QuoteLines });
    }

    public void Add(ProgressBars bars, Frame frame, double space)
    {
        var node = frame.Node.Child("Table", TableComposer.SummaryOf(bars.Caption));
        var hasHistory = bars.Bars.Any(bar => bar.History.Count > 1);
        double labels = frame.Width * BarLabelShare, width = frame.Width * BarShare, history = hasHistory ? HistoryWidth + Gap : 0;
        if (bars.Bars.Count <= TableComposer.FewRows) flow.BeginTogether();
        foreach (var bar in bars.Bars)
        {
            var line = node.Child("TR");
            CellContent label = new(shaper.Shape(bar.Label, TextLook.Fact), TextLook.Fact, frame.Part(0, labels - Gap), line.Child("TH", TableComposer.HeadOfRow), false);
            var notes = labels + width + Gap + history;
            CellContent note = new(shaper.Shape(bar.Note, TextLook.Fact), TextLook.Fact, frame.Part(notes, frame.Width - notes), line.Child("TD"), false);
            flow.Add(new BarStrip(bar, label, note, frame.Part(labels, width), frame.Part(labels + width + Gap, HistoryWidth))
            {
                SpaceBefore = space,
                QuoteLines = frame.QuoteLines,
            });
            space = 0;
        }
        if (bars.Bars.Count <= TableComposer.FewRows) flow.EndTogether();
    }
}
