using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Outcomes.Pdf.Writing;

/// <summary>Lays the objects out as a file: object streams and a cross-reference stream (ISO 32000-1 §7.5.7 and §7.5.8).</summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;
    private const int EntrySize = 7;   // one byte kind, four offset or stream, two index
    private readonly PdfBuffer file = new();
    private readonly PdfObjects objects;
    private readonly Dictionary<int, (byte Kind, int Place, int Index)> entries = [];

    private PdfFile(PdfObjects objects) => this.objects = objects;

    /// <returns>The bytes, and where each plain object begins.</returns>
    public static (PdfBuffer File, IReadOnlyDictionary<int, int> Places) Save(PdfObjects objects, int catalog, int information)
    {
        var writer = new PdfFile(objects);
        writer.Write(catalog, information);
        return (writer.file, writer.entries.Where(entry => entry.Value.Kind == 1).ToDictionary(entry => entry.Key, entry => entry.Value.Place));
    }

    private void Write(int catalog, int information)
    {
        file.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3]).Add("\n"u8);
        PackObjects();
        for (var id = 1; id < objects.All.Count; id++)
            if (objects.All[id] is { Kind: PdfObjectKind.Plain, Body: { } body }) WritePlain(id, body);
        WriteCrossReferences(catalog, information);
    }

    private void PackObjects()
    {
        var packed = Enumerable.Range(1, objects.All.Count - 1).Where(id => objects.All[id].Kind == PdfObjectKind.Packed).ToList();
        foreach (var chunk in packed.Chunk(ObjectsPerStream))
        {
            PdfBuffer head = new(), bodies = new();
            foreach (var id in chunk)
            {
                head.Add(id).Add(" "u8).Add(bodies.Length).Add(" "u8);
                bodies.Add(objects.All[id].Body!.Written).Add("\n"u8);
            }
            var dictionary = new PdfBuffer().Add("/Type/ObjStm/N "u8).Add(chunk.Length).Add("/First "u8).Add(head.Length);
            var stream = objects.AddStream(dictionary.Written, head.Add(bodies.Written).Written);
            for (var index = 0; index < chunk.Length; index++) entries[chunk[index]] = (2, stream, index);
        }
    }

    private void WritePlain(int id, PdfBuffer body)
    {
        entries[id] = (1, file.Length, 0);
        file.Add(id).Add(" 0 obj\n"u8).Add(body.Written).Add("\nendobj\n"u8);
    }

    private void WriteCrossReferences(int catalog, int information)
    {
        var identity = Convert.ToHexString(SHA256.HashData(file.Written).AsSpan(0, 16));
        int id = objects.Reserve(), start = file.Length;
        entries[id] = (1, start, 0);
        var table = PdfObjects.Deflate(Table(id + 1));
        file.Add(id).Add(" 0 obj\n<</Type/XRef/W[1 4 2]/Size "u8).Add(id + 1).Add("/Root "u8).Reference(catalog).Add("/Info "u8).Reference(information)
            .Add("/ID[<"u8).Add(identity).Add("><"u8).Add(identity).Add(">]/Filter/FlateDecode/Length "u8).Add(table.Length)
            .Add(">>\nstream\n"u8).Add(table).Add("\nendstream\nendobj\nstartxref\n"u8).Add(start).Add("\n%%EOF\n"u8);
    }

    private byte[] Table(int count)
    {
        var table = new byte[count * EntrySize];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(5), 0xFFFF);   // object 0 heads the free ones
        foreach (var (id, (kind, place, index)) in entries)
        {
            var entry = table.AsSpan(id * EntrySize);
            entry[0] = kind;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)index);
        }
        return table;
    }
}
