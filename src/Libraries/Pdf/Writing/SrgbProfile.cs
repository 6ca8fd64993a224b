using System.Buffers.Binary;
using System.Text;

namespace Outcomes.Pdf.Writing;

/// <summary>The colour space of our colours as an ICC profile, version 2 (ICC.1:2001-04): sRGB's primaries and curve from IEC 61966-2-1, made once.</summary>
internal static class SrgbProfile
{
    private const int HeadSize = 128;

    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")), ("cprt", Copyright("No copyright, use freely")), ("wtpt", Xyz(0.9642, 1, 0.82491)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var body = new MemoryStream();
        body.Write(new byte[HeadSize]);
        Write(body, tags.Length);
        var places = new Dictionary<byte[], int>();
        var next = HeadSize + 4 + 12 * tags.Length;
        foreach (var (tag, data) in tags)
        {
            if (places.TryAdd(data, next)) next += Padded(data);
            body.Write(Encoding.ASCII.GetBytes(tag));
            Write(body, places[data]);
            Write(body, data.Length);
        }
        foreach (var data in places.Keys) body.Write([.. data, .. new byte[Padded(data) - data.Length]]);
        var profile = body.ToArray();
        WriteHead(profile);
        return profile;
    }

    private static void WriteHead(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(profile[12..]);
        BinaryPrimitives.WriteUInt16BigEndian(profile[24..], 2026);
        BinaryPrimitives.WriteUInt16BigEndian(profile[26..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(profile[28..], 1);
        "acsp"u8.CopyTo(profile[36..]);
        Xyz(0.9642, 1, 0.82491).AsSpan(8).CopyTo(profile[68..]);
    }

    private static byte[] Curve()
    {
        var data = new byte[12 + 2 * 256];
        "curv"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 256);
        for (var index = 0; index < 256; index++)
        {
            var value = index / 255.0;
            var light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + 2 * index), (ushort)Math.Round(light * 65535));
        }
        return data;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), (int)Math.Round(x * 65536));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), (int)Math.Round(y * 65536));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(16), (int)Math.Round(z * 65536));
        return data;
    }

    private static byte[] Description(string text)
    {
        var data = new byte[12 + text.Length + 1 + 78];   // no Unicode and no script text, whose fields stay zero
        "desc"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, data.AsSpan(12));
        return data;
    }

    private static byte[] Copyright(string text) => [.. "text\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(text), 0];

    private static int Padded(byte[] data) => (data.Length + 3) & ~3;

    private static void Write(MemoryStream stream, int value)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, value);
        stream.Write(word);
    }
}
