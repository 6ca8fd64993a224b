using System.Security.Cryptography;

namespace Outcomes.Reports;

/// <summary>What the instance states of one packet; its SHA-256 is the packet's link in the chain, and that is what is signed.</summary>
/// <remarks>It holds hashes and places only, so that whoever checks one packet learns nothing of another.</remarks>
/// <param name="Cycle">Id of the review cycle. A chain belongs to one cycle and one audience.</param>
/// <param name="Sequence">1, 2, 3 … in the chain, without gaps; superseded and revoked packets keep their place.</param>
/// <param name="IssuedOn">UTC.</param>
/// <param name="PayloadSha256">Of the canonical payload; 64 lower-case hexadecimal digits, as are the other hashes.</param>
/// <param name="PrevChainHash">64 zeros for the first.</param>
/// <param name="KeyId">Which public key verifies the signature.</param>
public sealed record PacketStatement(
    Guid Cycle, PacketAudience Audience, int Sequence, DateOnly IssuedOn, string PayloadSha256, string PrevChainHash, string KeyId)
{
    /// <summary>What the first link of a chain continues.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>Of the form of this statement, so that a later form cannot be mistaken for it.</summary>
    public string Form => "outcomes-packet-1";

    /// <summary>SHA-256 of the statement's canonical JSON.</summary>
    public byte[] ChainHash() => SHA256.HashData(CanonicalJson.Write(this));

    /// <summary>Whether this statement comes next after that one, or, after none, begins a chain.</summary>
    public bool Continues(PacketStatement? before) =>
        before is null
            ? Sequence == 1 && PrevChainHash == Beginning
            : Cycle == before.Cycle && Audience == before.Audience && Sequence == before.Sequence + 1
                && PrevChainHash == Convert.ToHexStringLower(before.ChainHash());
}
