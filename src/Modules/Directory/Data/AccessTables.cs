using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>The closures that rules of visibility read, and the locks under which they change.</summary>
internal static class AccessTables
{
    public static void Map(ModelBuilder model, string schema)
    {
        model.Entity<ManagerClosure>(row =>
        {
            row.ToTable("ManagerClosures", schema).IsUnseen("an access table that rules read");
            row.HasKey(c => new { c.AncestorId, c.DescendantId });
            row.HasOne<Person>().WithMany().HasForeignKey(c => c.AncestorId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            row.HasOne<Person>().WithMany().HasForeignKey(c => c.DescendantId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            row.HasIndex(c => new { c.AncestorId, c.Depth, c.DescendantId }); // rules and "my reports" probe it without the table
            row.HasIndex(c => new { c.DescendantId, c.Depth, c.AncestorId }); // who is above somebody
        });
        model.Entity<OrgUnitClosure>(row =>
        {
            row.ToTable("OrgUnitClosures", schema).IsUnseen("an access table that rules read");
            row.HasKey(c => new { c.AncestorId, c.DescendantId });
            row.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.AncestorId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            row.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.DescendantId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            row.HasIndex(c => new { c.DescendantId, c.AncestorId, c.Depth }); // what a unit lies in
        });
        model.Entity<GraphLock>().HasData(new { Name = Graphs.Managers, Taken = 0L }, new { Name = Graphs.Units, Taken = 0L });
    }
}
