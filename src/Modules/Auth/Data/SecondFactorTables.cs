using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What the second step of a sign-in needs: keys under Data Protection, and hashes of codes.</summary>
internal static class SecondFactorTables
{
    public static void Map(ModelBuilder model, string schema)
    {
        model.Entity<Authenticator>(authenticator =>
        {
            authenticator.ToTable("Authenticators", schema).IsUnseen("keys of authenticator apps");
            authenticator.HasKey(a => a.AccountId);
            authenticator.Property(a => a.AccountId).ValueGeneratedNever();
            authenticator.Property(a => a.ProtectedKey).HasMaxLength(500);
            authenticator.HasOne<Account>().WithOne().HasForeignKey<Authenticator>(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("RecoveryCodes", schema).IsUnseen("hashes of codes");
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.CodeSha256).HasMaxLength(32);
            code.HasIndex(c => new { c.AccountId, c.CodeSha256 }).IsUnique();   // found by its code, within the account
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PendingSignIn>(begun =>
        {
            begun.ToTable("PendingSignIns", schema).IsUnseen("hashes of codes");
            begun.Property(b => b.Id).ValueGeneratedNever();
            begun.Property(b => b.Stamp).HasMaxLength(32);
            begun.Property(b => b.CodeSha256).HasMaxLength(32);
            begun.Property(b => b.FirstFactor).HasMaxLength(10);
            begun.HasIndex(b => b.CodeSha256).IsUnique();   // found by its code
            begun.HasIndex(b => b.ExpiresAt);               // what is over is swept
            begun.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
