using System.Buffers.Binary;
using System.Text;

namespace Outcomes.Pdf.Fonts;

/// <summary>A TrueType file as it lies: big-endian numbers, and where its tables are (OpenType 1.9, otff).</summary>
/// <remarks>Reading past the end throws; only typefaces whose hash is known are ever opened.</remarks>
internal sealed class FontBytes
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, (int Start, int Length)> tables = [];

    public FontBytes(byte[] bytes)
    {
        this.bytes = bytes;
        for (var index = 0; index < UInt16(4); index++)
        {
            var record = 12 + 16 * index;
            tables[Encoding.ASCII.GetString(bytes, record, 4)] = ((int)UInt32(record + 8), (int)UInt32(record + 12));
        }
        if (!tables.ContainsKey("glyf")) throw new ArgumentException("Only typefaces with TrueType outlines (a glyf table) can be used; this one has none.", nameof(bytes));
    }

    public bool Has(string table) => tables.ContainsKey(table);

    public int StartOf(string table) => tables[table].Start;

    public ReadOnlySpan<byte> Table(string table) => bytes.AsSpan(tables[table].Start, tables[table].Length);

    public ReadOnlySpan<byte> Slice(int start, int length) => bytes.AsSpan(start, length);

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    public short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at));

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
