using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Tables of keys: private halves and the ring are protected by what is not in the database.</summary>
internal static class KeyTables
{
    public static void Map(ModelBuilder model, string schema)
    {
        model.Entity<SigningKey>(key =>
        {
            key.ToTable("SigningKeys", schema).IsUnseen("keys are published as a key set, never read as rows");
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Kid).HasMaxLength(43);
            key.Property(k => k.Algorithm).HasMaxLength(5);
            key.Property(k => k.PublicJwk).HasMaxLength(1000);
            key.HasIndex(k => k.Kid).IsUnique();
            key.HasIndex(k => new { k.Algorithm, k.Period }).IsUnique();   // processes that rotate at once agree on one key
        });
        model.Entity<RingElement>(element =>
        {
            element.ToTable("DataProtectionKeys", schema).IsUnseen("wrapped keys");
            element.Property(e => e.Id).ValueGeneratedNever();
            element.Property(e => e.Name).HasMaxLength(200);
            element.Property(e => e.WrappedBy).HasMaxLength(64);
            element.HasIndex(e => e.Name).IsUnique();
        });
    }
}
