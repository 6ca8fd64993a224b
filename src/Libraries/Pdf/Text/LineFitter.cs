namespace Outcomes.Pdf.Text;

/// <summary>Part of a shaped text that stands in one line, without the blanks at its end.</summary>
/// <param name="Width">In points.</param>
internal readonly record struct TextLine(int Start, int End, double Width);

/// <summary>Fills lines one after the other; a word longer than a line is parted where the line ends.</summary>
internal static class LineFitter
{
    private const double Tolerance = 0.01;

    public static TextLine[] Fit(ShapedText text, double width)
    {
        var glyphs = text.Glyphs;
        var lines = new List<TextLine>();
        for (var start = 0; start < glyphs.Length;)
        {
            var end = EndOf(glyphs, start, width);
            lines.Add(Trimmed(glyphs, start, end));
            if (!glyphs[end - 1].IsForcedBreak)
                while (end < glyphs.Length && glyphs[end].IsSpace) end++;
            start = end;
        }
        return [.. lines];
    }

    /// <summary>The same number of lines, of about one length: titles do not end in a lonely word.</summary>
    public static TextLine[] FitEvenly(ShapedText text, double width)
    {
        var lines = Fit(text, width);
        if (lines.Length is < 2 or > 4) return lines;
        for (double narrow = width / 2, wide = width; wide - narrow > 4;)
        {
            var middle = (narrow + wide) / 2;
            if (Fit(text, middle) is var even && even.Length == lines.Length) (wide, lines) = (middle, even);
            else narrow = middle;
        }
        return lines;
    }

    private static int EndOf(Glyph[] glyphs, int start, double width)
    {
        var lastBreak = start;
        double used = 0;
        for (var index = start; index < glyphs.Length; index++)
        {
            ref readonly var glyph = ref glyphs[index];
            if (!glyph.IsSpace && used + glyph.Advance > width + Tolerance && index > start) return lastBreak > start ? lastBreak : Inside(glyphs, start, index);
            used += glyph.Advance;
            if (glyph.IsForcedBreak) return index + 1;
            if (glyph.Break == Breaking.May) lastBreak = index + 1;
        }
        return glyphs.Length;
    }

    /// <summary>Never between a letter and the mark on it.</summary>
    private static int Inside(Glyph[] glyphs, int start, int index)
    {
        var at = index;
        while (at > start + 1 && glyphs[at].IsMark) at--;
        return glyphs[at].IsMark ? index : at;
    }

    private static TextLine Trimmed(Glyph[] glyphs, int start, int end)
    {
        while (end > start && (glyphs[end - 1].IsSpace || glyphs[end - 1].IsForcedBreak)) end--;
        double width = 0;
        for (var index = start; index < end; index++) width += glyphs[index].Advance;
        return new TextLine(start, end, width);
    }
}
