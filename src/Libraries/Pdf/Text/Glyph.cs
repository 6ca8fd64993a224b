using Outcomes.Pdf.Fonts;

namespace Outcomes.Pdf.Text;

/// <summary>One glyph on its way to a line.</summary>
internal struct Glyph
{
    public FontFace Face;
    public TextStyle Style;

    /// <summary>What it stands for when the text is searched, copied or read out: one code point, or two that one glyph shows.</summary>
    public int CodePoint, SecondCodePoint;

    /// <summary>In points; with the kerning to the next one.</summary>
    public float Advance;

    /// <summary>In points: how far a mark is moved from where the pen is.</summary>
    public float ShiftX, ShiftY;
    public ushort Id;

    /// <summary>Odd: runs from right to left (UAX 9).</summary>
    public byte Level;
    public Breaking Break;

    /// <summary>Stands on the one before it and is never parted from it.</summary>
    public bool IsMark;

    public readonly bool IsSpace => CodePoint == ' ';
    public readonly bool IsForcedBreak => Break == Breaking.Must;
}

/// <summary>Whether a line may end after a glyph.</summary>
internal enum Breaking : byte { No, May, Must }
