using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What identity providers say about people; shown to them over SCIM and never through OData.</summary>
internal static class ProvisioningTables
{
    public static void Map(ModelBuilder model, string schema)
    {
        model.Entity<ProvisionedUser>(user =>
        {
            user.ToTable("ProvisionedUsers", schema).IsUnseen("kept for identity providers, who read it over SCIM beside the people they may see");
            user.HasKey(u => u.PersonId);
            user.Property(u => u.PersonId).ValueGeneratedNever();
            user.Property(u => u.ExternalId).HasMaxLength(200);
            user.Property(u => u.UserName).HasMaxLength(254);
            user.Property(u => u.UserNameKey).HasMaxLength(254);
            user.Property(u => u.GivenName).HasMaxLength(100);
            user.Property(u => u.FamilyName).HasMaxLength(100);
            user.HasIndex(u => u.UserNameKey).IsUnique().RefusesAs(UserKeys.Taken, UserKeys.TakenSentence, "userName");   // what a provider calls somebody names one user
            user.HasIndex(u => u.ExternalId);                // providers look for their own id
            user.HasOne<Person>().WithOne().HasForeignKey<ProvisionedUser>(u => u.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        });
        MapGroups(model, schema);
        model.Entity<GraphLock>().HasData(new { Name = ProvisioningWrites.Lock, Taken = 0L });
    }

    private static void MapGroups(ModelBuilder model, string schema)
    {
        model.Entity<ProvisionedGroup>(group =>
        {
            group.ToTable("ProvisionedGroups", schema).IsUnseen("kept for identity providers, who read them over SCIM; they give nobody a right");
            group.Property(g => g.Id).ValueGeneratedNever();
            group.Property(g => g.DisplayName).HasMaxLength(200);
            group.Property(g => g.NameKey).HasMaxLength(200);
            group.Property(g => g.ExternalId).HasMaxLength(200);
            group.HasIndex(g => g.NameKey).IsUnique().RefusesAs(GroupWrites.Taken, GroupWrites.TakenSentence, "displayName");   // providers find groups by name
            group.HasIndex(g => g.ExternalId);                // or by their own id
            group.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ProvisionedMember>(member =>
        {
            member.ToTable("ProvisionedMembers", schema).IsUnseen("part of a group of an identity provider");
            member.HasKey(m => new { m.GroupId, m.PersonId });
            member.HasIndex(m => m.PersonId);                 // the groups of somebody
            member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
