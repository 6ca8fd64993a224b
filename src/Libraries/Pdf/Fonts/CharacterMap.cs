namespace Outcomes.Pdf.Fonts;

/// <summary>From code point to glyph: cmap formats 4 and 12. Glyph 0 stands for "not here".</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] basic = new ushort[0x10000];
    private readonly Dictionary<int, ushort> astral = [];

    public CharacterMap(FontBytes font)
    {
        var (format, start) = Best(font, font.StartOf("cmap"));
        if (format == 12) ReadGroups(font, start);
        else ReadSegments(font, start);
    }

    public ushort GlyphOf(int codePoint) => codePoint < basic.Length ? basic[codePoint] : astral.GetValueOrDefault(codePoint);

    private static (int Format, int Start) Best(FontBytes font, int table)
    {
        (int Format, int Start) best = default;
        for (var index = 0; index < font.UInt16(table + 2); index++)
        {
            var start = table + (int)font.UInt32(table + 8 + 8 * index);
            if (font.UInt16(start) is var format and (4 or 12) && format > best.Format) best = (format, start);
        }
        return best.Format != 0 ? best : throw new ArgumentException("The typeface has no character map of format 4 or 12.", nameof(font));
    }

    private void ReadGroups(FontBytes font, int start)
    {
        for (var index = 0; index < font.UInt32(start + 12); index++)
        {
            var group = start + 16 + 12 * index;
            int first = (int)font.UInt32(group), last = (int)Math.Min(font.UInt32(group + 4), 0x10FFFF), glyph = (int)font.UInt32(group + 8);
            for (var codePoint = first; codePoint <= last; codePoint++) Set(codePoint, glyph + codePoint - first);
        }
    }

    private void ReadSegments(FontBytes font, int start)
    {
        var segments = font.UInt16(start + 6) / 2;
        int ends = start + 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments, ranges = deltas + 2 * segments;
        for (var index = 0; index < segments; index++)
        {
            int first = font.UInt16(starts + 2 * index), last = font.UInt16(ends + 2 * index), delta = font.UInt16(deltas + 2 * index), range = font.UInt16(ranges + 2 * index);
            for (var codePoint = first; codePoint <= last && codePoint < 0xFFFF; codePoint++)
            {
                var glyph = range == 0 ? codePoint : font.UInt16(ranges + 2 * index + range + 2 * (codePoint - first));
                Set(codePoint, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void Set(int codePoint, int glyph)
    {
        if (codePoint < basic.Length) basic[codePoint] = (ushort)glyph;
        else astral[codePoint] = (ushort)glyph;
    }
}
