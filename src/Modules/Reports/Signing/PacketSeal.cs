using System.Security.Cryptography;

namespace Outcomes.Reports;

/// <summary>A statement and its signature, as attached to the PDF and listed in the manifest.</summary>
/// <param name="Signature">ECDSA P-256 over the chain hash, in the fixed-size form of IEEE P1363: 128 lower-case hexadecimal digits.</param>
public sealed record PacketSeal(PacketStatement Statement, string Signature)
{
    /// <summary>Whether the holder of that key signed exactly this statement.</summary>
    public bool IsSignedBy(ECDsa publicKey) =>
        Signature.Length == 128 && Signature.All(char.IsAsciiHexDigit) && publicKey.VerifyHash(Statement.ChainHash(), Convert.FromHexString(Signature));
}
