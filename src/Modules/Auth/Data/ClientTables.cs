using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Clients and scopes, with the columns of OpenIddict's tables, so that it can take its place. None is ever shown through OData.</summary>
internal static class ClientTables
{
    private const int JsonLength = 4000;

    public static void Map(ModelBuilder model, string schema)
    {
        model.Entity<ClientApplication>(client =>
        {
            client.ToTable("Applications", schema).IsUnseen("clients are administered, never read as rows");
            client.Property(c => c.Id).ValueGeneratedNever();
            client.Property(c => c.ClientId).HasMaxLength(50);
            client.Property(c => c.DisplayName).HasMaxLength(200);
            client.Property(c => c.ClientType).HasMaxLength(50);
            client.Property(c => c.ApplicationType).HasMaxLength(50);
            client.Property(c => c.ConsentType).HasMaxLength(50);
            client.Property(c => c.ClientSecret).HasMaxLength(44);
            client.Property(c => c.FormerSecret).HasMaxLength(44);
            client.Property(c => c.JsonWebKeySet).HasMaxLength(ClientKeys.LongestSet);
            client.Property(c => c.Permissions).HasMaxLength(JsonLength);
            client.Property(c => c.RedirectUris).HasMaxLength(JsonLength);
            client.Property(c => c.PostLogoutRedirectUris).HasMaxLength(JsonLength);
            client.Property(c => c.Requirements).HasMaxLength(JsonLength);
            client.Property(c => c.Owner).HasMaxLength(200);
            client.Property(c => c.IdTokenAlgorithm).HasMaxLength(5);
            client.HasIndex(c => c.ClientId).IsUnique().RefusesAs("client-exists", "There is a client with this id already. Choose another.", "id");         // what a client calls itself names one
            client.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        });
        MapScopes(model, schema);
        GrantTables.Map(model, schema);
    }

    private static void MapScopes(ModelBuilder model, string schema) => model.Entity<ClientScope>(scope =>
    {
        scope.ToTable("Scopes", schema).IsUnseen("published in discovery and told on consent pages");
        scope.Property(s => s.Id).ValueGeneratedNever();
        scope.Property(s => s.Name).HasMaxLength(50);
        scope.Property(s => s.Description).HasMaxLength(200);
        scope.Property(s => s.Resources).HasMaxLength(400);
        scope.HasIndex(s => s.Name).IsUnique();
        scope.HasData([.. ScopeRows.All]);
    });
}
