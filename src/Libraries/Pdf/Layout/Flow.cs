using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout;

/// <summary>Sets strips one below the other and opens pages: what must stay together moves together, and heads are repeated.</summary>
internal sealed class Flow(TextPainter painter, CancellationToken cancel)
{
    private readonly List<Page> pages = [];
    private readonly List<Strip> waiting = [];
    private IReadOnlyList<double> lastQuoteLines = [];
    private double top = double.MaxValue;   // no page yet
    private int keeping;

    public IReadOnlyList<Page> Pages => pages;

    public void Add(Strip strip)
    {
        waiting.Add(strip);
        if (keeping == 0 && !strip.KeepsWithNext) SetWaiting();
    }

    /// <summary>Until the end, everything is one piece, if one page can hold it.</summary>
    public void BeginTogether() => keeping++;

    public void EndTogether()
    {
        if (--keeping == 0 && waiting.Count > 0 && !waiting[^1].KeepsWithNext) SetWaiting();
    }

    public void BreakPage()
    {
        SetWaiting();
        if (top > PageGeometry.Top) top = double.MaxValue;
    }

    public void End()
    {
        SetWaiting();
        if (pages.Count == 0) OpenPage();
    }

    private void SetWaiting()
    {
        cancel.ThrowIfCancellationRequested();
        if (HeightOf(waiting) <= PageGeometry.TextHeight) SetTogether(waiting);
        else foreach (var group in GroupsOf(waiting)) SetTogether(group);
        waiting.Clear();
    }

    /// <summary>More than a page: only what asks for it by itself stays together, and not beyond a page.</summary>
    private static IEnumerable<List<Strip>> GroupsOf(List<Strip> strips)
    {
        var group = new List<Strip>();
        foreach (var strip in strips)
        {
            if (group.Count > 0 && HeightOf(group) + strip.SpaceBefore + strip.Height > PageGeometry.TextHeight / 2)
            {
                yield return group;
                group = [];
            }
            group.Add(strip);
            if (strip.KeepsWithNext) continue;
            yield return group;
            group = [];
        }
        if (group.Count > 0) yield return group;
    }

    private static double HeightOf(List<Strip> strips)
    {
        double height = 0;
        foreach (var strip in strips) height += strip.SpaceBefore + strip.Height;
        return height;
    }

    private void SetTogether(List<Strip> group)
    {
        if (group.Count == 0) return;
        if (top + HeightOf(group) > PageGeometry.End) OpenPage();
        foreach (var strip in group) Set(strip);
    }

    private void Set(Strip strip)
    {
        var space = top > PageGeometry.Top ? strip.SpaceBefore : 0;
        if (top <= PageGeometry.Top && strip.RepeatedHead is { } head)
        {
            head.PaintAgain(pages[^1], painter, top);
            top += head.Height;
        }
        PaintQuoteLines(strip, space);
        top += space;
        strip.Paint(pages[^1], painter, top);
        top += strip.Height;
        lastQuoteLines = strip.QuoteLines;
    }

    private void PaintQuoteLines(Strip strip, double space)
    {
        for (var index = 0; index < strip.QuoteLines.Count; index++)
        {
            var goesOn = index < lastQuoteLines.Count && lastQuoteLines[index] == strip.QuoteLines[index];
            var from = goesOn ? top : top + space;
            pages[^1].Fill(Ink.Line, strip.QuoteLines[index], from, 1.5, top + space + strip.Height - from);
        }
    }

    private void OpenPage()
    {
        if (pages.Count > 0) pages[^1].Close();
        pages.Add(new Page(pages.Count));
        top = PageGeometry.Top;
        lastQuoteLines = [];
    }
}
