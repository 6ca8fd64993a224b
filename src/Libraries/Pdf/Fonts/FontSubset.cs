using System.Buffers.Binary;

namespace Outcomes.Pdf.Fonts;

/// <summary>A TrueType file with some glyphs only, in an order of the caller's: what is embedded.</summary>
internal static class FontSubset
{
    private static readonly string[] CopiedTables = ["cvt ", "fpgm", "prep"];

    /// <param name="glyphs">Old glyph of each new one; parts of composed glyphs are added at its end.</param>
    public static byte[] Make(FontFace face, List<ushort> glyphs)
    {
        var font = face.Bytes;
        var (outlines, places) = GlyphOutlines.Collect(font, glyphs);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["head"] = Patched(font, "head", (50, 1), (8, 0), (10, 0)),   // long offsets; the sum over the file is not needed in an embedded one
            ["hhea"] = Patched(font, "hhea", (34, glyphs.Count)),
            ["maxp"] = Patched(font, "maxp", (4, glyphs.Count)),
            ["hmtx"] = Metrics(face, glyphs),
            ["loca"] = places,
            ["glyf"] = outlines,
        };
        foreach (var table in CopiedTables.Where(font.Has)) tables[table] = font.Table(table).ToArray();
        return SfntFile.Write(tables);
    }

    private static byte[] Patched(FontBytes font, string table, params ReadOnlySpan<(int At, int Value)> patches)
    {
        var copy = font.Table(table).ToArray();
        foreach (var (at, value) in patches) BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        return copy;
    }

    private static byte[] Metrics(FontFace face, List<ushort> glyphs)
    {
        var font = face.Bytes;
        int table = font.StartOf("hmtx"), full = font.UInt16(font.StartOf("hhea") + 34);
        var metrics = new byte[4 * glyphs.Count];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            var bearing = glyph < full ? table + 4 * glyph + 2 : table + 4 * full + 2 * (glyph - full);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * index), (ushort)face.AdvanceOf(glyph));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * index + 2), font.Int16(bearing));
        }
        return metrics;
    }
}
