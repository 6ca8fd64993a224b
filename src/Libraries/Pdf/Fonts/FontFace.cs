namespace Outcomes.Pdf.Fonts;

/// <summary>One typeface in one style: what a line needs to know of it. Immutable; shared by all threads.</summary>
internal sealed class FontFace
{
    private readonly CharacterMap characters;
    private readonly Kerning kerning;
    private readonly MarkPlacement marks;
    private readonly ushort[] advances;

    public FontFace(string name, byte[] file)
    {
        Name = name;
        Bytes = new FontBytes(file);
        characters = new CharacterMap(Bytes);
        kerning = new Kerning(Bytes);
        marks = new MarkPlacement(Bytes);
        UnitsPerEm = Bytes.UInt16(Bytes.StartOf("head") + 18);
        GlyphCount = Bytes.UInt16(Bytes.StartOf("maxp") + 4);
        advances = ReadAdvances();
    }

    /// <summary>PostScript name, such as <c>NotoSans-Bold</c>.</summary>
    public string Name { get; }
    public FontBytes Bytes { get; }
    public int UnitsPerEm { get; }
    public int GlyphCount { get; }
    public bool IsBold => Name.Contains("Bold", StringComparison.Ordinal);

    /// <summary>0 where the typeface has no such letter.</summary>
    public ushort GlyphOf(int codePoint) => characters.GlyphOf(codePoint);

    /// <summary>In units of the typeface.</summary>
    public int AdvanceOf(int glyph) => glyph < advances.Length ? advances[glyph] : 0;

    /// <summary>In ems.</summary>
    public double WidthOf(int glyph) => (double)AdvanceOf(glyph) / UnitsPerEm;

    /// <summary>In ems, to be added between the two.</summary>
    public double KerningBetween(ushort left, ushort right) => (double)kerning.Between(left, right) / UnitsPerEm;

    /// <summary>In ems, from the letter's origin to the mark's; null where the mark stands as it is drawn.</summary>
    public (double X, double Y)? PlaceOfMark(ushort letter, ushort mark) =>
        marks.Find(letter, mark) is { } place ? ((double)place.X / UnitsPerEm, (double)place.Y / UnitsPerEm) : null;

    private ushort[] ReadAdvances()
    {
        int count = Bytes.UInt16(Bytes.StartOf("hhea") + 34), table = Bytes.StartOf("hmtx");
        var read = new ushort[GlyphCount];
        for (var glyph = 0; glyph < read.Length; glyph++) read[glyph] = Bytes.UInt16(table + 4 * Math.Min(glyph, count - 1));
        return read;
    }
}
