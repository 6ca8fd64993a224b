using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>The last line of a manifest, which is signed, and the bytes before it, of which it speaks.</summary>
/// <param name="Length">Of the bytes before it.</param>
internal sealed record ManifestEnd(int Length, ManifestStatement Statement, string Signature)
{
    /// <summary>Absent where the last line is no seal: it was cut off, or never there.</summary>
    public static ManifestEnd? Find(ReadOnlySpan<byte> manifest)
    {
        var lines = manifest.TrimEnd("\r\n"u8);
        var at = lines.LastIndexOf((byte)'\n') + 1;
        // No field of a seal is ever quoted.
        var fields = Encoding.UTF8.GetString(lines[at..]).Split(',');
        return fields.Length == ManifestLine.Columns.Length && fields[2] == ManifestSeal.Mark && Guid.TryParse(fields[3], out var cycle) && Enum.TryParse<PacketAudience>(fields[4], out var audience)
            && int.TryParse(fields[5], NumberStyles.None, CultureInfo.InvariantCulture, out var packets)
            ? new ManifestEnd(at, new ManifestStatement(cycle, audience, packets, fields[7], fields[10]), fields[11])
            : null;
    }

    /// <param name="lines">Everything before this line.</param>
    public string? Fault(ReadOnlySpan<byte> lines, int packets, PacketStatement? last, PublicKeys keys)
    {
        if (keys.Find(Statement.KeyId) is not { } key) return $"The manifest's last line names the key {Statement.KeyId}, which is not among the keys given.";
        if (!PacketSeal.Fits(key, Statement.Sha256(), Signature)) return "The signature of the manifest is not by that key.";
        if (packets != Statement.Packets) return $"The manifest was signed with {Statement.Packets} packets, and {packets} are there.";
        if (Convert.ToHexStringLower(SHA256.HashData(lines)) != Statement.LinesSha256) return "A line was changed after the manifest was signed: a state, a name, a file or its hash.";
        return last is null || (last.Cycle == Statement.Cycle && last.Audience == Statement.Audience) ? null : "The manifest's last line belongs to another chain.";
    }
}
