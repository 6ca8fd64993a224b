namespace Outcomes.Pdf.Text;

/// <summary>Glyphs in reading order, not yet in lines.</summary>
/// <param name="IsRightToLeft">Null when no letter says: the page's own direction then.</param>
internal sealed record ShapedText(Glyph[] Glyphs, bool? IsRightToLeft)
{
    /// <summary>All in one line, in points.</summary>
    public double Width
    {
        get
        {
            double width = 0, widest = 0;
            foreach (ref readonly var glyph in Glyphs.AsSpan())
            {
                width = glyph.IsForcedBreak ? 0 : width + glyph.Advance;
                widest = Math.Max(widest, width);
            }
            return widest;
        }
    }

    /// <summary>The widest piece that a line cannot part, in points.</summary>
    public double LongestWord
    {
        get
        {
            double word = 0, longest = 0;
            foreach (ref readonly var glyph in Glyphs.AsSpan())
            {
                if (!glyph.IsSpace) word += glyph.Advance;
                longest = Math.Max(longest, word);
                if (glyph.Break != Breaking.No) word = 0;
            }
            return longest;
        }
    }
}
