using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>The signature under a manifest, kept: ECDSA draws lots, and the same lines shall have the same seal in every archive.</summary>
public sealed class ManifestSeal
{
    /// <summary>What stands in the column of states.</summary>
    internal const string Mark = "Manifest";

    private ManifestSeal() { }

    private ManifestSeal(ManifestStatement statement, Signer signer)
    {
        (Cycle, Audience, Packets) = (statement.Cycle, statement.Audience, statement.Packets);
        (LinesSha256, KeyId, Signature) = (statement.LinesSha256, statement.KeyId, Convert.ToHexStringLower(signer.SignHash(statement.Sha256())));
    }

    /// <summary>The key.</summary>
    public string LinesSha256 { get; private set; } = "";
    public Guid Cycle { get; private set; }
    public PacketAudience Audience { get; private set; }
    public int Packets { get; private set; }
    public string KeyId { get; private set; } = "";

    /// <summary>128 hexadecimal digits, IEEE P1363.</summary>
    public string Signature { get; private set; } = "";

    public ManifestStatement Statement => new(Cycle, Audience, Packets, LinesSha256, KeyId);

    /// <param name="unsigned">Without a key.</param>
    internal static async Task<ManifestSeal> FindOrMakeAsync(OutcomesDb db, InstanceKeys keys, ManifestStatement unsigned, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(cancel);
        await db.LockGraphAsync(Packet.Chains, cancel);
        if (await db.Set<ManifestSeal>().FirstOrDefaultAsync(seal => seal.LinesSha256 == unsigned.LinesSha256, cancel) is { } made) return made;
        using var signer = await keys.SignerAsync(db, PacketKeys.Purpose, cancel);
        var seal = new ManifestSeal(unsigned with { KeyId = signer.KeyId }, signer);
        db.Add(seal);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return seal;
    }

    internal void Write(CsvWriter csv) => csv.WriteRecord(
        "", "", Mark, Cycle.ToString(), Audience.ToString(), Packets.ToString(CultureInfo.InvariantCulture), "", LinesSha256, "",
        Convert.ToHexStringLower(Statement.Sha256()), KeyId, Signature, "", "");
}
