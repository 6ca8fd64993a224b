using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>Sets paragraphs and titles: no line of a paragraph is left alone on a page, no title without what it heads.</summary>
internal sealed class TextComposer(Shaper shaper, Flow flow)
{
    private readonly List<OutlineEntry> outline = [];
    private int lastLevel;

    public IReadOnlyList<OutlineEntry> Outline => outline;

    public Shaper Shaper => shaper;

    /// <param name="isOpening">It leads over to what follows: its last line stays with that.</param>
    public void Add(Paragraph paragraph, Frame frame, double space, bool isOpening = false)
    {
        var look = TextLook.Of(paragraph);
        var text = shaper.Shape(paragraph.Runs, look);
        var lines = paragraph.Size == TextSize.Lead ? LineFitter.FitEvenly(text, frame.Width) : LineFitter.Fit(text, frame.Width);
        var nodes = new TextNodes(frame.Node.Child("P"));
        for (var index = 0; index < lines.Length; index++)
            flow.Add(new LineStrip(look, text, lines[index], frame, nodes)
            {
                SpaceBefore = index == 0 ? space : 0,
                KeepsWithNext = IsBound(index, lines.Length) || isOpening && index == lines.Length - 1,
                QuoteLines = frame.QuoteLines,
            });
    }

    /// <summary>Levels are never skipped downwards: what a document leaves out, a screen reader would miss (ISO 14289-1 §7.4.2).</summary>
    public void Add(Heading heading, Frame frame, double space)
    {
        var title = PlainText.Clean(heading.Text);
        if (string.IsNullOrWhiteSpace(title)) return;
        lastLevel = Math.Clamp(heading.Level, 1, Math.Min(lastLevel + 1, 6));
        var look = TextLook.OfHeading(Math.Clamp(heading.Level, 1, 6));
        var node = frame.Node.Child("H" + lastLevel, language: heading.Language);
        var entry = new OutlineEntry(lastLevel, title.ReplaceLineEndings(" "));
        outline.Add(entry);
        var text = shaper.Shape(title, look);
        var lines = LineFitter.FitEvenly(text, frame.Width);
        var nodes = new TextNodes(node);
        for (var index = 0; index < lines.Length; index++)
            flow.Add(new LineStrip(look, text, lines[index], frame, nodes)
            {
                SpaceBefore = index == 0 ? space : 0,
                KeepsWithNext = true,
                QuoteLines = frame.QuoteLines,
                FollowsPage = true,
                Opens = index == 0 ? entry : null,
                IsRuled = heading.Level == 2 && index == lines.Length - 1,
            });
    }

    /// <summary>Whether a line must be on the page of the next: the first two and the last two of a text, and all of a short one.</summary>
    private static bool IsBound(int line, int lines) => line < lines - 1 && (lines <= 3 || line == 0 || line == lines - 2);
}
