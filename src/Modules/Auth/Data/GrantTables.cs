using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What was allowed and handed out, with the columns of OpenIddict's tables; and sessions. None is ever shown through OData.</summary>
internal static class GrantTables
{
    public static void Map(ModelBuilder model, string schema)
    {
        MapAuthorizations(model, schema);
        MapTokens(model, schema);
        MapSessions(model, schema);
    }

    private static void MapAuthorizations(ModelBuilder model, string schema) => model.Entity<Authorization>(grant =>
    {
        grant.ToTable("Authorizations", schema).IsUnseen("its person reads their consents on a page of their own");
        grant.Property(g => g.Id).ValueGeneratedNever();
        grant.Property(g => g.Subject).HasMaxLength(50);
        grant.Property(g => g.Type).HasMaxLength(24);
        grant.Property(g => g.Status).HasMaxLength(24);
        grant.Property(g => g.Scopes).HasMaxLength(1000);
        grant.Property(g => g.Sid).HasMaxLength(43);
        grant.Property(g => g.Stamp).HasMaxLength(32);
        grant.Property(g => g.Acr).HasMaxLength(50);
        grant.Property(g => g.Amr).HasMaxLength(50);
        grant.HasIndex(g => new { g.Subject, g.ApplicationId, g.Type, g.Status });   // consents of a person, for a client
        grant.HasIndex(g => g.Sid);                                                   // what ends with a session
        grant.HasOne<ClientApplication>().WithMany().HasForeignKey(g => g.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    });

    private static void MapTokens(ModelBuilder model, string schema) => model.Entity<IssuedToken>(token =>
    {
        token.ToTable("Tokens", schema).IsUnseen("hashes of what was handed out");
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Subject).HasMaxLength(50);
        token.Property(t => t.Type).HasMaxLength(24);
        token.Property(t => t.Status).HasMaxLength(24).IsConcurrencyToken();   // single use: of two who redeem, one finds it "valid"
        token.Property(t => t.ReferenceId).HasMaxLength(44);
        token.Property(t => t.Payload).HasMaxLength(8000);
        token.HasIndex(t => t.ReferenceId).IsUnique();                 // found by its hash
        token.HasIndex(t => new { t.AuthorizationId, t.Status });      // a family is revoked as one
        token.HasIndex(t => t.ExpirationDate);                         // what is over is swept
        token.HasOne<ClientApplication>().WithMany().HasForeignKey(t => t.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        token.HasOne<Authorization>().WithMany().HasForeignKey(t => t.AuthorizationId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
    });

    private static void MapSessions(ModelBuilder model, string schema) => model.Entity<UserSession>(session =>
    {
        session.ToTable("Sessions", schema).IsUnseen("sessions are shown to their owner on a page of their own");
        session.HasKey(s => s.Sid);
        session.Property(s => s.Sid).HasMaxLength(43);
        session.Property(s => s.Network).HasMaxLength(45);
        session.Property(s => s.Acr).HasMaxLength(50);
        session.Property(s => s.Amr).HasMaxLength(50);
        session.HasIndex(s => new { s.AccountId, s.ExpiresAt });       // the live ones of an account
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}
