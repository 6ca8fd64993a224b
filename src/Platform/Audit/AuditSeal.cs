using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Once a day every link written since the seal before is hashed together, and the hash signed:
/// what was sealed cannot be changed by whoever holds the database alone.</summary>
/// <remarks>Each seal names the one before and counts all chains and links, so that neither a chain nor a seal can go missing between two others.</remarks>
public sealed class AuditSeal
{
    private AuditSeal() { }

    /// <param name="before">Absent for the first.</param>
    internal AuditSeal(DateOnly day, AuditSeal? before, SealedLinks links, string keyId)
    {
        (Number, Day, KeyId) = ((before?.Number ?? 0) + 1, day, keyId);
        (Chains, Links, LinksSha256) = ((before?.Chains ?? 0) + links.NewChains, (before?.Links ?? 0) + links.Links, links.Sha256);
        PrevSha256 = before?.Sha256 ?? new byte[32];
        Sha256 = Chain();
    }

    /// <summary>1, 2, 3 …; the key.</summary>
    public int Number { get; private set; }

    /// <summary>UTC; links from before this day are sealed by this or an earlier seal.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>How many chains had begun by then.</summary>
    public long Chains { get; private set; }

    /// <summary>How many links all of them had by then.</summary>
    public long Links { get; private set; }

    /// <summary>SHA-256 over the links since the seal before: see <see cref="SealedLinks"/>.</summary>
    public byte[] LinksSha256 { get; private set; } = [];

    /// <summary>Of the seal before; zeros for the first.</summary>
    public byte[] PrevSha256 { get; private set; } = [];

    /// <summary>SHA-256 over everything above and the key's id; what is signed.</summary>
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Of the instance's key for audit seals.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>ECDSA P-256 over <see cref="Sha256"/>, IEEE P1363.</summary>
    public byte[] Signature { get; private set; } = [];

    internal void Sign(Signer signer) => Signature = signer.SignHash(Sha256);

    /// <summary>The hash this seal should have.</summary>
    public byte[] Chain() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', "outcomes-audit-seal-1",
        Number.ToString(CultureInfo.InvariantCulture), Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Chains.ToString(CultureInfo.InvariantCulture),
        Links.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(LinksSha256), Convert.ToHexStringLower(PrevSha256), KeyId)));

    internal static void Map(ModelBuilder model, string schema) => model.Entity<AuditSeal>(seal =>
    {
        seal.ToTable("AuditSeals", schema).IsUnseen("read by the verifier only");
        seal.HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
        seal.Property(s => s.KeyId).HasMaxLength(32);
        seal.HasIndex(s => s.Day).IsUnique();   // two processes do not both seal a day
        model.Entity<GraphLock>().HasData(new { Name = SealAuditChains.Lock, Taken = 0L });
    });
}
