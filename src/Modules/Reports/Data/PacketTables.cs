using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Platform;

namespace Outcomes.Reports.Data;

/// <summary>Packets, their contents, and the exports that carry them out.</summary>
internal static class PacketTables
{
    private const string Schema = "reports";
    private const int HashLength = 64;

    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<Packet>(packet => MapPacket(packet, db));
        model.Entity<PacketContent>(content =>
        {
            content.ToTable("PacketContents", Schema).IsUnseen("payloads; handed out inside the packet's own file only");
            content.HasKey(c => c.PacketId);
            content.HasOne<Packet>().WithOne().HasForeignKey<PacketContent>(c => c.PacketId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PacketExport>(export => MapExport(export, db));
        model.Entity<ManifestSeal>(seal =>
        {
            seal.ToTable("ManifestSeals", Schema).IsUnseen("signatures; handed out inside archives only");
            seal.HasKey(s => s.LinesSha256);
            seal.Property(s => s.LinesSha256).HasMaxLength(HashLength);
            seal.Property(s => s.KeyId).HasMaxLength(32);
            seal.Property(s => s.Signature).HasMaxLength(128);
            seal.Ignore(s => s.Statement);
        });
        model.Entity<GraphLock>().HasData(new { Name = Packet.Chains, Taken = 0L });
    }

    private static void MapPacket(EntityTypeBuilder<Packet> packet, OutcomesDb db)
    {
        packet.ToTable("Packets", Schema).HasVisibility(PacketAccess.Rule(db));
        packet.Property(p => p.Id).ValueGeneratedNever();
        packet.Property(p => p.Version).IsConcurrencyToken();
        packet.Property(p => p.Number).HasMaxLength(32);
        packet.Property(p => p.PayloadSha256).HasMaxLength(HashLength);
        packet.Property(p => p.PdfSha256).HasMaxLength(HashLength);
        packet.Property(p => p.PrevChainHash).HasMaxLength(HashLength);
        packet.Property(p => p.ChainHash).HasMaxLength(HashLength);
        packet.Property(p => p.KeyId).HasMaxLength(32);
        packet.Property(p => p.Signature).HasMaxLength(128);
        packet.Property(p => p.VerificationCode).HasMaxLength(26);
        packet.Property(p => p.Warnings).HasMaxLength(2000);
        packet.Property(p => p.RevokedReason).HasMaxLength(2000);
        packet.HasOne(p => p.Review).WithMany().HasForeignKey(p => p.ReviewId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        packet.HasOne(p => p.Cycle).WithMany().HasForeignKey(p => p.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        packet.HasOne(p => p.Reviewee).WithMany().HasForeignKey(p => p.RevieweeId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        packet.HasIndex(p => new { p.CycleId, p.Audience, p.Sequence }).IsUnique();   // a chain cannot fork
        packet.HasIndex(p => p.VerificationCode).IsUnique();                          // what a QR code leads to
        packet.HasIndex(p => new { p.ReviewId, p.Audience, p.State });                // the one that holds now
        packet.HasIndex(p => new { p.RevieweeId, p.Audience });                       // one's own
    }

    private static void MapExport(EntityTypeBuilder<PacketExport> export, OutcomesDb db)
    {
        export.ToTable("PacketExports", Schema).HasVisibility(PacketAccess.ExportRule(db));
        export.Property(e => e.Id).ValueGeneratedNever();
        export.Property(e => e.Version).IsConcurrencyToken();
        export.Property(e => e.NamedReviews).HasMaxLength(ExportScope.MostReviews * 37);
        export.HasOne(e => e.OrgUnit).WithMany().HasForeignKey(e => e.OrgUnitId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        export.Property(e => e.Fault).HasMaxLength(500);
        export.Property(e => e.ZipSha256).HasMaxLength(HashLength);
        export.HasOne(e => e.Cycle).WithMany().HasForeignKey(e => e.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        export.HasIndex(e => new { e.State, e.LeaseUntil });   // what waits, or was left by a process that died
    }
}
