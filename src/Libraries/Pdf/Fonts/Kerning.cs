using System.Numerics;

namespace Outcomes.Pdf.Fonts;

/// <summary>How much closer or wider two glyphs stand: pair adjustment of GPOS (lookup type 2).</summary>
internal sealed class Kerning(FontBytes font)
{
    private const int AdvanceOfFirst = 0x4;
    private readonly int[] subtables = LayoutTable.Subtables(font, "kern", kind: 2);

    /// <summary>Asked for every pair of every packet on several threads: one word per answer (left, right, value), so a race costs a second look and never a wrong answer.</summary>
    private readonly ulong[] known = new ulong[4096];

    /// <summary>In units of the typeface.</summary>
    public short Between(ushort left, ushort right)
    {
        if (subtables.Length == 0) return 0;
        var pair = (uint)left << 16 | right;
        ref var slot = ref known[(pair * 2654435761u) >> 20];
        var answer = Volatile.Read(ref slot);
        if ((uint)(answer >> 32) == pair && pair != 0) return (short)answer;
        var value = Find(left, right);
        Volatile.Write(ref slot, (ulong)pair << 32 | (ushort)value);
        return value;
    }

    private short Find(int left, int right)
    {
        foreach (var subtable in subtables)
        {
            var place = LayoutTable.Covered(font, subtable + font.UInt16(subtable + 2), left);
            if (place < 0 || (font.UInt16(subtable + 4) & AdvanceOfFirst) == 0) continue;
            if (font.UInt16(subtable) == 2) return OfClasses(subtable, left, right);
            if (OfPair(subtable, place, right) is { } value) return value;
        }
        return 0;
    }

    private short OfClasses(int subtable, int left, int right)
    {
        var first = LayoutTable.ClassOf(font, subtable + font.UInt16(subtable + 8), left);
        var second = LayoutTable.ClassOf(font, subtable + font.UInt16(subtable + 10), right);
        return font.Int16(subtable + 16 + (first * font.UInt16(subtable + 14) + second) * SizeOf(subtable) + OffsetOfAdvance(subtable));
    }

    private short? OfPair(int subtable, int place, int right)
    {
        var pairs = subtable + font.UInt16(subtable + 10 + 2 * place);
        int low = 0, high = font.UInt16(pairs) - 1, size = 2 + SizeOf(subtable);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var pair = pairs + 2 + middle * size;
            var glyph = font.UInt16(pair);
            if (glyph == right) return font.Int16(pair + 2 + OffsetOfAdvance(subtable));
            if (glyph < right) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    private int SizeOf(int subtable) => 2 * (BitOperations.PopCount(font.UInt16(subtable + 4)) + BitOperations.PopCount(font.UInt16(subtable + 6)));

    /// <summary>Placements stand before the advance in a value record.</summary>
    private int OffsetOfAdvance(int subtable) => 2 * BitOperations.PopCount((uint)font.UInt16(subtable + 4) & (AdvanceOfFirst - 1));
}
