using System.IO.Compression;

namespace Outcomes.Pdf.Writing;

/// <summary>The objects of one file, by number, until it is saved.</summary>
internal sealed class PdfObjects
{
    private readonly List<PdfObject> objects = [new(PdfObjectKind.Free, null)];

    public IReadOnlyList<PdfObject> All => objects;

    /// <summary>A number for an object that others refer to before it is known.</summary>
    public int Reserve()
    {
        objects.Add(new(PdfObjectKind.Free, null));
        return objects.Count - 1;
    }

    public int Add(PdfBuffer body) => Set(Reserve(), body);

    public int Set(int id, PdfBuffer body) => Put(id, PdfObjectKind.Packed, body);

    /// <summary>Outside the object streams, where a signature's bytes can be found again.</summary>
    public int AddPlain(PdfBuffer body) => Put(Reserve(), PdfObjectKind.Plain, body);

    /// <param name="dictionary">What stands in the stream's dictionary beside length and filter.</param>
    public int AddStream(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data, bool isCompressed = true)
    {
        var body = new PdfBuffer().Add("<<"u8).Add(dictionary);
        var written = isCompressed ? Deflate(data) : data;
        if (isCompressed) body.Add("/Filter/FlateDecode"u8);
        body.Add("/Length "u8).Add(written.Length).Add(">>\nstream\n"u8).Add(written).Add("\nendstream"u8);
        return Put(Reserve(), PdfObjectKind.Plain, body);
    }

    public static ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> data)
    {
        var memory = new MemoryStream(data.Length / 2 + 64);
        using (var stream = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(data);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length);
    }

    private int Put(int id, PdfObjectKind kind, PdfBuffer body)
    {
        objects[id] = new(kind, body);
        return id;
    }
}

/// <summary>One object: packed into an object stream, or plain in the file.</summary>
internal readonly record struct PdfObject(PdfObjectKind Kind, PdfBuffer? Body);

/// <summary>Where an object lies in the file.</summary>
internal enum PdfObjectKind : byte { Free, Packed, Plain }
