using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Outcomes.Pdf.Fonts;

/// <summary>Puts tables together to a TrueType file (OpenType 1.9, otff).</summary>
internal static class SfntFile
{
    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var offset = 12 + 16 * tables.Count;
        var file = new byte[offset + tables.Values.Sum(table => Padded(table.Length))];
        WriteHead(file, tables.Count);
        var record = file.AsSpan(12);
        foreach (var (tag, table) in tables)
        {
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], SumOf(table));
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)table.Length);
            table.CopyTo(file, offset);
            offset += Padded(table.Length);
            record = record[16..];
        }
        return file;
    }

    private static void WriteHead(Span<byte> file, int count)
    {
        var power = BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)(16 * count - (16 << power)));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint SumOf(ReadOnlySpan<byte> table)
    {
        uint sum = 0;
        for (; table.Length >= 4; table = table[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(table);
        for (var index = 0; index < table.Length; index++) sum += (uint)table[index] << (24 - 8 * index);
        return sum;
    }
}
