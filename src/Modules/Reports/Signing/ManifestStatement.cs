using System.Security.Cryptography;

namespace Outcomes.Reports;

/// <summary>What the instance states of one manifest: how many packets its lines list, and their hash. Without it a line's state, file and names were anybody's to change,
/// and the last lines anybody's to cut off.</summary>
/// <param name="Packets">How many lines there are between the heading and the seal.</param>
/// <param name="LinesSha256">Over every byte before the seal's line, the heading included; 64 lower-case hexadecimal digits.</param>
/// <param name="KeyId">Which public key verifies the signature.</param>
public sealed record ManifestStatement(Guid Cycle, PacketAudience Audience, int Packets, string LinesSha256, string KeyId)
{
    /// <summary>Of the form of this statement, so that no other statement of this instance can be mistaken for it.</summary>
    public string Form => "outcomes-manifest-1";

    /// <summary>SHA-256 of the statement's canonical JSON; what is signed.</summary>
    public byte[] Sha256() => SHA256.HashData(CanonicalJson.Write(this));
}
