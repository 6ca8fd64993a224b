using System.Security.Cryptography;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Checks one packet without the instance: the file's signature, the content's hash, the seal. The key is given, never taken from the file.</summary>
public static class PacketVerifier
{
    /// <returns>What it is, and what is wrong; no fault = genuine, as far as a file alone can tell. Whether it was superseded or revoked since only the instance knows.</returns>
    public static PacketVerdict Verify(byte[] pdf, PublicKeys keys)
    {
        var file = new PacketFile(pdf);
        if (!pdf.AsSpan().StartsWith("%PDF-"u8)) return new(null, ["This is no PDF."]);
        if (file.Attachment() is not { } attached || PacketAttachment.Read(attached) is not { } packet)
            return new(null, ["This PDF carries no packet: the attachment packet.json is missing or cannot be read."]);
        return new(packet.Seal.Statement, [.. Faults(file, packet, keys)]);
    }

    // Numbers and texts that no payload of ours holds cannot be written again: then the hash is not the one that was signed either.
    private static string HashOf(PacketAttachment packet)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(packet.Payload)));
        }
        catch (Exception foreign) when (foreign is FormatException or InvalidOperationException or OverflowException)
        {
            return "";
        }
    }

    private static IEnumerable<string> Faults(PacketFile file, PacketAttachment packet, PublicKeys keys)
    {
        var statement = packet.Seal.Statement;
        if (HashOf(packet) != statement.PayloadSha256)
            yield return "The content was changed: its hash is not the one that was signed.";
        if (keys.Find(statement.KeyId) is not { } key)
        {
            yield return $"It names the key {statement.KeyId}, which is not among the keys given. Export the public keys of the instance that issued it.";
            yield break;
        }
        if (!packet.Seal.IsSignedBy(key)) yield return "The seal is not signed by that key.";
        // A file may have been rendered after the key was changed: any key of the instance will do.
        if (!keys.Ids.Select(keys.Find).OfType<ECDsa>().Any(file.IsSignedBy)) yield return "The pages were changed after they were signed, or the signature was taken off.";
    }
}

/// <summary>What was found.</summary>
/// <param name="Statement">What the packet says it is; absent where it is none.</param>
public sealed record PacketVerdict(PacketStatement? Statement, IReadOnlyList<string> Faults)
{
    public bool IsGenuine => Statement is not null && Faults.Count == 0;
}
