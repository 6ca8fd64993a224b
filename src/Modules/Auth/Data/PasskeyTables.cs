using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Ways in beside the password: passkeys, and accounts at other providers. None is ever shown through OData.</summary>
internal static class PasskeyTables
{
    private const int Sha256Length = 32;

    public static void Map(ModelBuilder model, string schema)
    {
        model.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("Passkeys", schema).IsUnseen("its owner reads them on a page of their own");
            passkey.Property(p => p.Id).ValueGeneratedNever();
            passkey.Property(p => p.Name).HasMaxLength(Passkey.NameLength);
            passkey.Property(p => p.CredentialId).HasMaxLength(1023);   // the longest that WebAuthn allows
            passkey.Property(p => p.PublicKey).HasMaxLength(2000);
            passkey.Property(p => p.Transports).HasMaxLength(200);
            passkey.HasIndex(p => p.CredentialId).IsUnique().RefusesAs("passkey-exists", "This passkey is here already. Make another one.", "credential");   // found by what its authenticator calls it
            passkey.HasIndex(p => p.AccountId);                          // those of an account
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<UsedChallenge>(used =>
        {
            used.ToTable("UsedChallenges", schema).IsUnseen("hashes of challenges that were answered");
            used.Property(u => u.Id).ValueGeneratedNever();
            used.Property(u => u.Sha256).HasMaxLength(Sha256Length);
            used.HasIndex(u => u.Sha256).IsUnique().RefusesAs("passkey-over", "This challenge was answered already. Load the page again and repeat.", "ticket");   // one winner
            used.HasIndex(u => u.ExpiresAt);                             // what is over is swept
        });
        MapExternalLogins(model, schema);
    }

    private static void MapExternalLogins(ModelBuilder model, string schema) => model.Entity<ExternalLogin>(login =>
    {
        login.ToTable("ExternalLogins", schema).IsUnseen("its owner reads them on a page of their own");
        login.Property(l => l.Id).ValueGeneratedNever();
        login.Property(l => l.Issuer).HasMaxLength(300);
        login.Property(l => l.SubjectSha256).HasMaxLength(Sha256Length);
        login.Property(l => l.ShownAs).HasMaxLength(254);
        // Who comes is known by issuer and subject, and by nothing else.
        login.HasIndex(l => new { l.Issuer, l.SubjectSha256 }).IsUnique().RefusesAs("external-login-taken", "This account there is linked already, here or with somebody else.", "provider");
        login.HasIndex(l => l.AccountId);                                // those of an account
        login.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}
