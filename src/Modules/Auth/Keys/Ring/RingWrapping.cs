using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>Wraps the ring with a certificate from configuration, or with a key in the data folder. AES-256-GCM either way; a certificate wraps a key of its own for each element.</summary>
internal sealed class RingWrapping : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly WrappingKeyFile file;
    private readonly X509Certificate2? certificate;

    public RingWrapping(KeysFolder folder, IOptions<AuthOptions> options)
    {
        file = new WrappingKeyFile(options.Value.Keys.WrappingKeyFile is { Length: > 0 } mounted ? mounted : Path.Combine(folder.Path, "wrapping.key"));
        if (options.Value.Keys.Certificate is { Length: > 0 } path)
            certificate = X509CertificateLoader.LoadPkcs12FromFile(path, options.Value.Keys.CertificatePassword, X509KeyStorageFlags.EphemeralKeySet);
    }

    public (byte[] Wrapped, string WrappedBy) Wrap(byte[] plain)
    {
        if (certificate is null) return (Seal(file.ReadOrMake(), plain), file.Fingerprint);
        var key = RandomNumberGenerator.GetBytes(WrappingKeyFile.Length);
        using var rsa = certificate.GetRSAPublicKey() ?? throw NoRsa();
        var wrappedKey = rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256);
        return ([(byte)(wrappedKey.Length >> 8), (byte)wrappedKey.Length, .. wrappedKey, .. Seal(key, plain)], Fingerprint(certificate));
    }

    /// <exception cref="InvalidOperationException">The key that wrapped it is not here.</exception>
    public byte[] Unwrap(byte[] wrapped, string wrappedBy)
    {
        if (certificate is not null && wrappedBy == Fingerprint(certificate))
        {
            using var rsa = certificate.GetRSAPrivateKey() ?? throw NoRsa();
            var length = (wrapped[0] << 8) | wrapped[1];
            return Open(rsa.Decrypt(wrapped.AsSpan(2, length), RSAEncryptionPadding.OaepSHA256), wrapped.AsSpan(2 + length));
        }
        if (file.Read() is { } key && wrappedBy == file.Fingerprint) return Open(key, wrapped);
        throw new InvalidOperationException(
            $"The keys in the database were wrapped by {wrappedBy}, which is not here. Put its file back at {file.Path} (it is in every backup), or name the certificate in Auth:Keys:Certificate.");
    }

    public void Dispose() => certificate?.Dispose();

    private static byte[] Seal(byte[] key, byte[] plain)
    {
        var box = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(box.AsSpan(0, NonceLength), plain, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength));
        return box;
    }

    private static byte[] Open(byte[] key, ReadOnlySpan<byte> wrapped)
    {
        var plain = new byte[wrapped.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(wrapped[..NonceLength], wrapped[(NonceLength + TagLength)..], wrapped.Slice(NonceLength, TagLength), plain);
        return plain;
    }

    private static string Fingerprint(X509Certificate2 certificate) => $"certificate:{certificate.Thumbprint}";

    private static InvalidOperationException NoRsa() => new("The certificate in Auth:Keys:Certificate has no RSA key. Name a PKCS#12 file with an RSA certificate and its private key.");
}
