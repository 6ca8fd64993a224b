using System.Buffers.Binary;

namespace Outcomes.Pdf.Fonts;

/// <summary>The glyf and loca tables of a subset (OpenType 1.9, glyf): outlines copied, the numbers of parts renewed.</summary>
internal static class GlyphOutlines
{
    private const int WideArguments = 0x1, HasScale = 0x8, MoreParts = 0x20, HasTwoScales = 0x40, HasMatrix = 0x80;

    public static (byte[] Outlines, byte[] Places) Collect(FontBytes font, List<ushort> glyphs)
    {
        var numbers = new Dictionary<ushort, int>();
        for (var index = 0; index < glyphs.Count; index++) numbers.TryAdd(glyphs[index], index);
        var outlines = new MemoryStream();
        var places = new List<uint>();
        for (var index = 0; index < glyphs.Count; index++)   // grows while parts are found
        {
            places.Add((uint)outlines.Length);
            var outline = OutlineOf(font, glyphs[index]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0) RenumberParts(outline, glyphs, numbers);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }
        places.Add((uint)outlines.Length);
        return (outlines.ToArray(), LongOffsets(places));
    }

    private static ReadOnlySpan<byte> OutlineOf(FontBytes font, int glyph)
    {
        int places = font.StartOf("loca"), outlines = font.StartOf("glyf");
        var isLong = font.Int16(font.StartOf("head") + 50) == 1;
        int from = isLong ? (int)font.UInt32(places + 4 * glyph) : 2 * font.UInt16(places + 2 * glyph);
        int to = isLong ? (int)font.UInt32(places + 4 * glyph + 4) : 2 * font.UInt16(places + 2 * glyph + 2);
        return font.Slice(outlines + from, to - from);
    }

    private static void RenumberParts(Span<byte> outline, List<ushort> glyphs, Dictionary<ushort, int> numbers)
    {
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (numbers.TryAdd(part, glyphs.Count)) glyphs.Add(part);
            BinaryPrimitives.WriteUInt16BigEndian(outline[(at + 2)..], (ushort)numbers[part]);
            at += 4 + ((flags & WideArguments) != 0 ? 4 : 2) + SizeOfScale(flags);
        }
        while ((flags & MoreParts) != 0);
    }

    private static int SizeOfScale(int flags) => (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;

    private static byte[] LongOffsets(List<uint> places)
    {
        var table = new byte[4 * places.Count];
        for (var index = 0; index < places.Count; index++) BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(4 * index), places[index]);
        return table;
    }
}
