using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables.Data;

/// <summary>Dependencies, and the one row that whoever adds an edge to their graph holds.</summary>
internal static class DependencyTables
{
    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<Dependency>(dependency =>
        {
            dependency.ToTable("Dependencies", DeliverableTables.Schema, table =>
                table.HasCheckConstraint("CK_Dependencies_NotOnItself", "\"ConsumerDeliverableId\" <> \"ProviderDeliverableId\""));
            dependency.HasVisibility(DeliverableAccess.DependencyRule(db));
            dependency.Property(d => d.Id).ValueGeneratedNever();
            dependency.Property(d => d.Version).IsConcurrencyToken();
            dependency.Property(d => d.Note).HasMaxLength(TextLimits.Remark);
            dependency.HasOne(d => d.ConsumerDeliverable).WithMany().HasForeignKey(d => d.ConsumerDeliverableId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            dependency.HasOne(d => d.ProviderDeliverable).WithMany().HasForeignKey(d => d.ProviderDeliverableId).OnDelete(DeleteBehavior.Restrict);
            dependency.HasOne(d => d.ProviderPerson).WithMany().HasForeignKey(d => d.ProviderPersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            dependency.HasIndex(d => new { d.ProviderDeliverableId, d.State });   // whose acceptance satisfies what
            dependency.HasIndex(d => new { d.ProviderPersonId, d.State });        // what one person is asked for
        });
        model.Entity<GraphLock>().HasData(new { Name = Dependency.Graph, Taken = 0L });
    }
}
