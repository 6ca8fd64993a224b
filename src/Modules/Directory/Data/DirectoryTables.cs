using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Tables of people and units. Everybody who is somebody reads them; what is masked is the views' affair.</summary>
internal static class DirectoryTables
{
    private const string Schema = "directory";

    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<Person>(person => MapPerson(person, db));
        model.Entity<OrgUnit>(unit => MapUnit(unit, db));
        model.Entity<ReportingLine>(line => MapLine(line, db));
        model.Entity<RoleAssignment>(MapRole);
        AccessTables.Map(model, Schema);
        model.Entity<AuditEvent>().HasVisibility(AuditAccess.MayRead(db));
    }

    private static void MapPerson(EntityTypeBuilder<Person> person, OutcomesDb db)
    {
        person.ToTable("People", Schema).HasVisibility(p => db.Viewer.IsSomebody);
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Version).IsConcurrencyToken();
        person.Property(p => p.ExternalId).HasMaxLength(100);
        person.Property(p => p.DisplayName).HasMaxLength(200);
        person.Property(p => p.SortName).HasMaxLength(200);
        person.Property(p => p.Email).HasMaxLength(254);
        person.Property(p => p.JobTitle).HasMaxLength(200);
        person.Property(p => p.TimeZoneId).HasMaxLength(64);
        person.Property(p => p.Locale).HasMaxLength(35);
        person.ComplexProperty(p => p.QuietHours, quiet => quiet.Property(q => q.Days).HasConversion<int>());
        person.HasOne(p => p.OrgUnit).WithMany().HasForeignKey(p => p.OrgUnitId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        person.HasOne(p => p.Manager).WithMany().HasForeignKey(p => p.ManagerId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.ReportingLines).WithOne(l => l.Person).HasForeignKey(l => l.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        person.HasIndex(p => p.ExternalId).IsUnique().RefusesAs("external-id-taken", PersonKeys.ExternalIdTaken, "ExternalId");
        person.HasIndex(p => p.Email).IsUnique().RefusesAs("email-taken", PersonKeys.EmailTaken, "Email");
        person.HasIndex(p => new { p.SortName, p.Id });              // the order of lists
        person.HasIndex(p => new { p.OrgUnitId, p.SortName, p.Id }); // the members of a unit
        person.HasIndex(p => new { p.ManagerId, p.SortName, p.Id }); // the reports of a manager
    }

    private static void MapUnit(EntityTypeBuilder<OrgUnit> unit, OutcomesDb db)
    {
        unit.ToTable("OrgUnits", Schema, table => table.HasCheckConstraint("CK_OrgUnits_Parent", "\"ParentId\" <> \"Id\""));
        unit.HasVisibility(u => db.Viewer.IsSomebody);
        unit.Property(u => u.Id).ValueGeneratedNever();
        unit.Property(u => u.Version).IsConcurrencyToken();
        unit.Property(u => u.ExternalId).HasMaxLength(100);
        unit.Property(u => u.Name).HasMaxLength(200);
        unit.Property(u => u.Mission).HasMaxLength(20000);
        unit.HasOne(u => u.Parent).WithMany().HasForeignKey(u => u.ParentId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        unit.HasOne(u => u.Head).WithMany().HasForeignKey(u => u.HeadId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        unit.HasIndex(u => u.ExternalId).IsUnique().RefusesAs("external-id-taken", UnitRules.ExternalIdTaken, "ExternalId");
        unit.HasIndex(u => new { u.ParentId, u.Name, u.Id });        // the children of a unit, by name
    }

    private static void MapLine(EntityTypeBuilder<ReportingLine> line, OutcomesDb db)
    {
        line.ToTable("ReportingLines", Schema, table =>
        {
            table.HasCheckConstraint("CK_ReportingLines_Self", "\"ManagerId\" <> \"PersonId\"");
            table.HasCheckConstraint("CK_ReportingLines_Dates", "\"ValidTo\" >= \"ValidFrom\"");
        });
        line.HasVisibility(l => db.Viewer.IsSomebody);
        line.Property(l => l.Id).ValueGeneratedNever();
        line.HasOne(l => l.Manager).WithMany().HasForeignKey(l => l.ManagerId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.PersonId, l.Kind, l.ManagerId, l.ValidFrom }).IsUnique();
        line.HasIndex(l => new { l.ValidFrom, l.ValidTo });          // what begins or ends on a day
    }

    private static void MapRole(EntityTypeBuilder<RoleAssignment> role)
    {
        role.ToTable("RoleAssignments", Schema, table => table.HasCheckConstraint("CK_RoleAssignments_Dates", "\"ValidTo\" >= \"ValidFrom\""));
        role.IsUnseen("an access table that rules read; a person's own roles are shown by the views");
        role.Property(r => r.Id).ValueGeneratedNever();
        role.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.ScopeOrgUnitId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        role.HasIndex(r => new { r.PersonId, r.Role, r.ScopeOrgUnitId, r.ValidFrom, r.ValidTo }); // the rules of scoped HR ask by these
    }
}
