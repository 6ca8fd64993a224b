using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Tables of accounts, personal access tokens, keys and clients: none of them is ever shown through OData.</summary>
internal static class AuthTables
{
    private const string Schema = "auth";
    private const int NetworkLength = 45;   // the longest IPv6 address as text, or a /64

    public static void Map(ModelBuilder model)
    {
        MapAccounts(model);
        model.Entity<SignInLock>(lockout =>
        {
            lockout.ToTable("SignInLocks", Schema).IsUnseen("failed sign-ins by account and network");
            lockout.HasKey(l => new { l.AccountId, l.Network });
            lockout.Property(l => l.Network).HasMaxLength(NetworkLength);
            lockout.HasIndex(l => l.FailedAt);               // what is long over is swept
            lockout.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        MapLinks(model);
        MapTokens(model);
        SecondFactorTables.Map(model, Schema);
        KeyTables.Map(model, Schema);
        ClientTables.Map(model, Schema);
        PasskeyTables.Map(model, Schema);
        ProvisioningTables.Map(model, Schema);
    }

    private static void MapLinks(ModelBuilder model) => model.Entity<OneTimeLink>(link =>
    {
        link.ToTable("OneTimeLinks", Schema).IsUnseen("hashes of codes");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.CodeSha256).HasMaxLength(32);
        link.HasIndex(l => l.CodeSha256).IsUnique();     // found by its code
        link.HasIndex(l => l.ExpiresAt);                 // what is over is swept
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    });

    private static void MapAccounts(ModelBuilder model) => model.Entity<Account>(account =>
    {
        account.ToTable("Accounts", Schema).IsUnseen("accounts are administered, never read as rows");
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Email).HasMaxLength(254);
        account.Property(a => a.PasswordHash).HasMaxLength(256);
        account.Property(a => a.SecurityStamp).HasMaxLength(32);
        account.HasIndex(a => a.Email).IsUnique().RefusesAs("account-exists", "There is an account with this address already.", "email");         // what is typed names one account
        account.HasIndex(a => a.PersonId).IsUnique().RefusesAs("account-exists", "This person has an account already, under another address.", "email");   // one account per person
        account.HasOne<Person>().WithOne().HasForeignKey<Account>(a => a.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
    });

    private static void MapTokens(ModelBuilder model) => model.Entity<PersonalAccessToken>(token =>
    {
        token.ToTable("PersonalAccessTokens", Schema).IsUnseen("shown to its owner on a page of their own");
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Name).HasMaxLength(100);
        token.Property(t => t.Sha256).HasMaxLength(32);
        token.Property(t => t.LastFour).HasMaxLength(4);
        token.Property(t => t.Scopes).HasMaxLength(400);
        token.Property(t => t.Networks).HasMaxLength(TokenNetworks.Length);
        token.Property(t => t.Acr).HasMaxLength(50);
        token.Property(t => t.LastUsedFrom).HasMaxLength(NetworkLength);
        token.HasIndex(t => t.Sha256).IsUnique();            // found by its hash
        token.HasIndex(t => new { t.AccountId, t.ExpiresAt });   // the live ones of an account
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
    });
}
