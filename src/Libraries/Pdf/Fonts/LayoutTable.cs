using System.Buffers.Binary;

namespace Outcomes.Pdf.Fonts;

/// <summary>What GPOS lookups share: finding the subtables of a feature, coverage and classes (OpenType 1.9, chapter 2).</summary>
internal static class LayoutTable
{
    private const int Extension = 9;

    /// <param name="feature">Such as <c>kern</c>; all scripts and languages of it.</param>
    public static int[] Subtables(FontBytes font, string feature, int kind)
    {
        if (!font.Has("GPOS")) return [];
        var table = font.StartOf("GPOS");
        int features = table + font.UInt16(table + 6), lookups = table + font.UInt16(table + 8);
        return [.. LookupsOf(font, features, TagOf(feature)).SelectMany(index => SubtablesOf(font, lookups + font.UInt16(lookups + 2 + 2 * index), kind))];
    }

    /// <summary>Place of a glyph in a coverage table, or -1.</summary>
    public static int Covered(FontBytes font, int coverage, int glyph) =>
        font.UInt16(coverage) == 1 ? InList(font, coverage, glyph) : InRanges(font, coverage, glyph) is var range and > 0 ? font.UInt16(range + 4) + glyph - font.UInt16(range) : -1;

    public static int ClassOf(FontBytes font, int classes, int glyph)
    {
        if (font.UInt16(classes) == 1)
        {
            var first = font.UInt16(classes + 2);
            return glyph >= first && glyph < first + font.UInt16(classes + 4) ? font.UInt16(classes + 6 + 2 * (glyph - first)) : 0;
        }
        return InRanges(font, classes, glyph) is var range and > 0 ? font.UInt16(range + 4) : 0;
    }

    private static uint TagOf(string feature) => BinaryPrimitives.ReadUInt32BigEndian(System.Text.Encoding.ASCII.GetBytes(feature));

    private static SortedSet<int> LookupsOf(FontBytes font, int features, uint tag)
    {
        var lookups = new SortedSet<int>();
        for (var index = 0; index < font.UInt16(features); index++)
        {
            if (font.UInt32(features + 2 + 6 * index) != tag) continue;
            var feature = features + font.UInt16(features + 6 + 6 * index);
            for (var lookup = 0; lookup < font.UInt16(feature + 2); lookup++) lookups.Add(font.UInt16(feature + 4 + 2 * lookup));
        }
        return lookups;
    }

    private static IEnumerable<int> SubtablesOf(FontBytes font, int lookup, int kind)
    {
        var declared = font.UInt16(lookup);
        for (var index = 0; index < font.UInt16(lookup + 4); index++)
        {
            var subtable = lookup + font.UInt16(lookup + 6 + 2 * index);
            if (declared == kind) yield return subtable;
            else if (declared == Extension && font.UInt16(subtable + 2) == kind) yield return subtable + (int)font.UInt32(subtable + 4);
        }
    }

    private static int InList(FontBytes font, int coverage, int glyph)
    {
        int low = 0, high = font.UInt16(coverage + 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = font.UInt16(coverage + 4 + 2 * middle);
            if (found == glyph) return middle;
            if (found < glyph) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private static int InRanges(FontBytes font, int table, int glyph)
    {
        int low = 0, high = font.UInt16(table + 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = table + 4 + 6 * middle;
            if (glyph < font.UInt16(range)) high = middle - 1;
            else if (glyph > font.UInt16(range + 2)) low = middle + 1;
            else return range;
        }
        return 0;
    }
}
