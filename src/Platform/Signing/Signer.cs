using System.Security.Cryptography;

namespace Outcomes.Platform;

/// <summary>A private key in memory for the time of some signatures.</summary>
/// <param name="Key">ECDSA P-256.</param>
/// <param name="Certificate">DER; the public half alone.</param>
public sealed record Signer(string KeyId, ECDsa Key, byte[] Certificate) : IDisposable
{
    /// <summary>Over a hash of 32 bytes; 64 bytes, r then s (IEEE P1363).</summary>
    public byte[] SignHash(byte[] sha256) => Key.SignHash(sha256);

    public void Dispose() => Key.Dispose();
}
