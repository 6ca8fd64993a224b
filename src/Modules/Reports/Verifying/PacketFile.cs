using System.Buffers;
using System.Formats.Asn1;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Outcomes.Reports;

/// <summary>Takes a PDF apart as far as checking needs it: the signature over its bytes, and the attachment. Reads any bytes; never throws on them.</summary>
internal sealed class PacketFile(byte[] bytes)
{
    private const int MostInflated = 64 << 20;   // no payload is that large: what is larger was made to fill memory
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEF"u8);

    /// <summary>Whether the file as a whole, but for the signature's own room, is what the holder of that key signed.</summary>
    public bool IsSignedBy(ECDsa publicKey)
    {
        if (Range() is not { } range || Signature(range.FirstEnd + 1, range.SecondStart - 1) is not { } signature) return false;
        try
        {
            var signed = new SignedCms(new ContentInfo([.. bytes.AsSpan(0, range.FirstEnd), .. bytes.AsSpan(range.SecondStart)]), detached: true);
            signed.Decode(signature);
            signed.CheckSignature(verifySignatureOnly: true);
            return signed.SignerInfos is [{ Certificate: { } certificate } signer] && Names(signer, certificate) && IsOf(certificate, publicKey);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool IsOf(X509Certificate2 certificate, ECDsa publicKey)
    {
        using var key = certificate.GetECDsaPublicKey();
        return key is not null && key.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey.ExportSubjectPublicKeyInfo());
    }

    /// <summary>What is signed names the certificate by its hash, so that it cannot be exchanged either (RFC 5035 §3).</summary>
    private static bool Names(SignerInfo signer, X509Certificate2 certificate)
    {
        var hash = SHA256.HashData(certificate.RawData);
        return signer.SignedAttributes.Cast<CryptographicAttributeObject>().Where(attribute => attribute.Oid.Value == "1.2.840.113549.1.9.16.2.47")
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>()).Any(value => value.RawData.AsSpan().IndexOf(hash) >= 0);
    }

    /// <summary>The room of a signature is larger than what fills it: the rest must be zeros, or something could be hidden there.</summary>
    private byte[]? Signature(int from, int to)
    {
        var digits = bytes.AsSpan(from, to - from);
        if (digits.Length % 2 != 0 || digits.ContainsAnyExcept(HexDigits)) return null;
        var filled = Convert.FromHexString(Encoding.ASCII.GetString(digits));
        return AsnDecoder.TryReadEncodedValue(filled, AsnEncodingRules.DER, out _, out _, out _, out var length) && !filled.AsSpan(length).ContainsAnyExcept((byte)0)
            ? filled[..length]
            : null;
    }

    /// <summary>The first attached file; absent where there is none that can be read.</summary>
    public byte[]? Attachment()
    {
        var at = bytes.AsSpan().IndexOf("/Type/EmbeddedFile"u8);
        if (at < 0) return null;
        var begins = bytes.AsSpan(at).IndexOf("stream"u8);
        var end = begins < 0 ? -1 : bytes.AsSpan(at + begins).IndexOf("endstream"u8);
        if (end < 0) return null;
        var isDeflated = bytes.AsSpan(at, begins).IndexOf("/FlateDecode"u8) >= 0 || bytes.AsSpan(Math.Max(0, at - 200), Math.Min(200, at)).LastIndexOf("/FlateDecode"u8) >= 0;
        var content = bytes.AsSpan(at + begins + "stream".Length, end - "stream".Length).ToArray().AsSpan().TrimStart("\r\n"u8).ToArray();
        return isDeflated ? Inflate(content) : content;
    }

    /// <summary>The signature must cover everything from the first byte to the last: a part added behind it would not be signed.</summary>
    private (int FirstEnd, int SecondStart)? Range()
    {
        var at = bytes.AsSpan().IndexOf("/ByteRange"u8);
        if (at < 0 || bytes.AsSpan(at + 1).IndexOf("/ByteRange"u8) >= 0 || Numbers(at) is not [0, var firstEnd, var secondStart, var length]) return null;
        var isWhole = firstEnd > 0 && secondStart > firstEnd + 1 && secondStart + length == bytes.Length
            && bytes[firstEnd] == (byte)'<' && bytes[secondStart - 1] == (byte)'>';
        return isWhole ? ((int)firstEnd, (int)secondStart) : null;
    }

    private long[] Numbers(int at)
    {
        var text = Encoding.Latin1.GetString(bytes.AsSpan(at, Math.Min(100, bytes.Length - at)));
        var (open, close) = (text.IndexOf('['), text.IndexOf(']'));
        if (open < 0 || close < open) return [];
        var numbers = text[(open + 1)..close].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(numbers, number => number.Length <= 10 && number.All(char.IsAsciiDigit))
            ? Array.ConvertAll(numbers, number => long.Parse(number, CultureInfo.InvariantCulture))
            : [];
    }

    private static byte[]? Inflate(byte[] content)
    {
        try
        {
            using var inflated = new MemoryStream();
            using var zlib = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            for (int read; (read = zlib.Read(buffer)) > 0 && inflated.Length <= MostInflated;) inflated.Write(buffer, 0, read);
            return inflated.Length <= MostInflated ? inflated.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
