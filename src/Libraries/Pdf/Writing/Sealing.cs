using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;

namespace Outcomes.Pdf.Writing;

/// <summary>Signs the finished bytes: everything but the room that the signature itself takes (PAdES B-B, ETSI EN 319 142-1 §6).</summary>
internal static class Sealing
{
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1"), SigningCertificateV2 = new("1.2.840.113549.1.9.16.2.47");

    /// <param name="place">Where the signature's object begins.</param>
    public static void Sign(Span<byte> file, int place, Seal seal)
    {
        var start = place + file[place..].IndexOf("/Contents<"u8) + "/Contents".Length;
        var end = start + SignatureField.Digits + 2;   // with both brackets
        var range = file[(place + file[place..].IndexOf(SignatureField.Range))..];
        var numbers = string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {start:D10} {end:D10} {file.Length - end:D10}]");
        Encoding.ASCII.GetBytes(numbers, range);
        var signature = Convert.ToHexString(SignatureOf([.. file[..start], .. file[end..]], seal));
        if (signature.Length > SignatureField.Digits) throw new ArgumentException("The seal's certificate is too large: the signature does not fit into 12 KiB.", nameof(seal));
        Encoding.ASCII.GetBytes(signature, file[(start + 1)..]);
    }

    private static byte[] SignatureOf(byte[] content, Seal seal)
    {
        var signed = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, seal.Certificate, seal.Key)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = System.Security.Cryptography.X509Certificates.X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, CertificateReference(seal)));
        signed.ComputeSignature(signer);
        return signed.Encode();
    }

    /// <summary>Names the certificate inside what is signed, so that no other can be put in its place (RFC 5035 §3).</summary>
    private static byte[] CertificateReference(Seal seal)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(seal.Certificate.RawData));
        return writer.Encode();
    }
}
