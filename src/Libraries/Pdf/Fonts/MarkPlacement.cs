namespace Outcomes.Pdf.Fonts;

/// <summary>Where a mark stands on its letter: mark-to-base attachment of GPOS (lookup type 4). Vowel points, harakat, accents without a composed letter.</summary>
internal sealed class MarkPlacement(FontBytes font)
{
    private readonly int[] subtables = LayoutTable.Subtables(font, "mark", kind: 4);

    /// <summary>From the letter's origin to the mark's, in units of the typeface; null where the typeface does not say.</summary>
    public (int X, int Y)? Find(ushort letter, ushort mark)
    {
        foreach (var subtable in subtables)
        {
            var markPlace = LayoutTable.Covered(font, subtable + font.UInt16(subtable + 2), mark);
            var letterPlace = markPlace < 0 ? -1 : LayoutTable.Covered(font, subtable + font.UInt16(subtable + 4), letter);
            if (letterPlace < 0) continue;
            var marks = subtable + font.UInt16(subtable + 8);
            var letters = subtable + font.UInt16(subtable + 10);
            var kind = font.UInt16(marks + 2 + 4 * markPlace);
            var onLetter = font.UInt16(letters + 2 + 2 * (letterPlace * font.UInt16(subtable + 6) + kind));
            if (onLetter == 0) continue;
            var from = Anchor(marks + font.UInt16(marks + 4 + 4 * markPlace));
            var to = Anchor(letters + onLetter);
            return (to.X - from.X, to.Y - from.Y);
        }
        return null;
    }

    private (int X, int Y) Anchor(int at) => (font.Int16(at + 2), font.Int16(at + 4));
}
