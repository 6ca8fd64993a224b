using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Outcomes.Platform;

/// <summary>A fresh pair with a certificate of its own, its private half protected already.</summary>
internal sealed record NewInstanceKey(string KeyId, byte[] PublicKey, byte[] Certificate, byte[] ProtectedPrivateKey)
{
    /// <summary>How long the certificate says it holds; the key signs for <see cref="InstanceKeys.SignsFor"/> only.</summary>
    private const int CertificateYears = 30;

    public static NewInstanceKey Make(string purpose, DateTimeOffset now, IDataProtector protector)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = key.ExportSubjectPublicKeyInfo();
        var id = IdOf(publicKey);
        var request = new CertificateRequest($"CN=Outcomes {purpose} {id}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(CertificateYears));
        return new NewInstanceKey(id, publicKey, certificate.RawData, protector.Protect(key.ExportPkcs8PrivateKey()));
    }

    public static string IdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..32];
}
