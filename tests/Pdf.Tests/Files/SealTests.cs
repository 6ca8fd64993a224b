using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Pdf.Tests.Files;

/// <summary>A seal covers the whole file: read back as a reader of PDF does, by the byte range.</summary>
public sealed class SealTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly X509Certificate2 Certificate = Certify(new CertificateRequest("CN=Merrow Ocean Data", Key, HashAlgorithmName.SHA256));
    private static readonly byte[] Sealed = SealedBy(Certificate, null);

    [Fact]
    public void The_signature_holds_over_everything_but_itself()
    {
        var (content, signature) = PartsOf(Sealed);
        Verify(content, signature);
        Assert.Equal(Sealed.Length, content.Length + 2 + 2 * 12 * 1024);
    }

    [Fact]
    public void A_changed_byte_is_found()
    {
        var (content, signature) = PartsOf(Sealed);
        content[content.Length / 2] ^= 1;
        Assert.Throws<CryptographicException>(() => Verify(content, signature));
    }

    [Fact]
    public void The_certificate_is_named_inside_what_is_signed_and_no_time_is_claimed_there()
    {
        var signer = Read(PartsOf(Sealed)).SignerInfos[0];
        var attributes = signer.SignedAttributes.Cast<CryptographicAttributeObject>().Select(attribute => attribute.Oid.Value);
        Assert.Contains("1.2.840.113549.1.9.16.2.47", attributes);   // signing-certificate-v2
        Assert.DoesNotContain("1.2.840.113549.1.9.5", attributes);   // ETSI EN 319 142-1: the time stands in the dictionary
    }

    [Fact]
    public void A_key_that_is_not_in_the_certificate_can_sign()
    {
        using var bare = X509CertificateLoader.LoadCertificate(Certificate.RawData);
        var (content, signature) = PartsOf(SealedBy(bare, Key));
        Verify(content, signature);
    }

    [Fact]
    public void An_RSA_certificate_can_sign()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = Certify(new CertificateRequest("CN=Merrow", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var (content, signature) = PartsOf(SealedBy(certificate, null));
        Verify(content, signature);
    }

    [Fact]
    public async Task A_sealed_file_is_sound_and_its_field_stands_in_the_structure()
    {
        Assert.Contains("No syntax or stream encoding errors found", await Tool.AskAsync(Sealed, "qpdf", "--check", "{file}"));
        Assert.Contains("Form", await Tool.AskAsync(Sealed, "pdfinfo", "-struct", "{file}"));
    }

    private static X509Certificate2 Certify(CertificateRequest request) =>
        request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static byte[] SealedBy(X509Certificate2 certificate, AsymmetricAlgorithm? key) =>
        Rendered.Of(SamplePacket.Make(0), SamplePacket.Options(0) with { Seal = new Seal(certificate, key, "Issued by HR", new DateTimeOffset(2026, 7, 24, 9, 0, 0, TimeSpan.Zero)) }).Bytes;

    private static (byte[] Content, byte[] Signature) PartsOf(byte[] file)
    {
        var range = Regex.Match(Encoding.Latin1.GetString(file), @"/ByteRange\[(\d+) (\d+) (\d+) (\d+)\]");
        var numbers = Enumerable.Range(1, 4).Select(group => int.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture)).ToArray();
        var padded = Convert.FromHexString(Encoding.ASCII.GetString(file[(numbers[1] + 1)..(numbers[2] - 1)]));
        byte[] content = [.. file[..numbers[1]], .. file[numbers[2]..(numbers[2] + numbers[3])]];
        // Zeros fill the room after the signature, and a signature may end with zeros of its own: its own length says which.
        AsnDecoder.ReadSequence(padded, AsnEncodingRules.BER, out _, out _, out var length);
        return (content, padded[..length]);
    }

    private static SignedCms Read((byte[] Content, byte[] Signature) parts)
    {
        var signed = new SignedCms(new ContentInfo(parts.Content), detached: true);
        signed.Decode(parts.Signature);
        return signed;
    }

    private static void Verify(byte[] content, byte[] signature) => Read((content, signature)).CheckSignature(verifySignatureOnly: true);
}
