using Outcomes.Pdf.Fonts;

namespace Outcomes.Pdf.Writing;

/// <summary>The glyphs of one face that a file uses. A glyph that stands for two different texts gets two numbers, so that each is copied and read out rightly.</summary>
internal sealed class EmbeddedFont(FontFace face, int number)
{
    private readonly Dictionary<ulong, ushort> numbers = [];
    private readonly List<ushort> glyphs = [0];
    private readonly List<(int CodePoint, int Second)> texts = [(0, 0)];

    public FontFace Face { get; } = face;

    /// <summary>Its name on every page: F0, F1 and so on.</summary>
    public int Number { get; } = number;
    public List<ushort> Glyphs => glyphs;
    public IReadOnlyList<(int CodePoint, int Second)> Texts => texts;

    public int NumberOf(ushort glyph, int codePoint, int second)
    {
        var key = (ulong)glyph << 42 | (ulong)codePoint << 21 | (uint)second;
        if (numbers.TryGetValue(key, out var number)) return number;
        number = (ushort)glyphs.Count;
        glyphs.Add(glyph);
        texts.Add((codePoint, second));
        return numbers[key] = number;
    }
}

/// <summary>All faces that a file uses, in the order of their first letter.</summary>
internal sealed class EmbeddedFonts
{
    private readonly Dictionary<FontFace, EmbeddedFont> byFace = [];
    private readonly List<EmbeddedFont> fonts = [];

    public IReadOnlyList<EmbeddedFont> All => fonts;

    public EmbeddedFont Of(FontFace face)
    {
        if (byFace.TryGetValue(face, out var font)) return font;
        byFace[face] = font = new EmbeddedFont(face, fonts.Count);
        fonts.Add(font);
        return font;
    }
}
