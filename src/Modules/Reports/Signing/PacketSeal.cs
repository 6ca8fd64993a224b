using System.Security.Cryptography;

namespace Outcomes.Reports;

/// <summary>A statement and its signature, as attached to the PDF and listed in the manifest.</summary>
/// <param name="Signature">ECDSA P-256 over the chain hash, in the fixed-size form of IEEE P1363: 128 lower-case hexadecimal digits.</param>
public sealed record PacketSeal(PacketStatement Statement, string Signature)
{
    /// <summary>Whether the holder of that key signed exactly this statement.</summary>
    public bool IsSignedBy(ECDsa publicKey) => Fits(publicKey, Statement.ChainHash(), Signature);

    /// <summary>Whether the text has the form of a signature, and is the one by the holder of that key over that hash.</summary>
    internal static bool Fits(ECDsa publicKey, byte[] hash, string signature) =>
        signature.Length == 128 && signature.All(char.IsAsciiHexDigit) && publicKey.VerifyHash(hash, Convert.FromHexString(signature));
}
