using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Platform;

namespace Outcomes.Deliverables.Data;

/// <summary>The deliverable's own table; what hangs on it stands in <see cref="DeliverableChildTables"/>.</summary>
internal static class DeliverableTables
{
    public const string Schema = "deliverables";

    public static void Map(ModelBuilder model, OutcomesDb db) => model.Entity<Deliverable>(deliverable =>
    {
        deliverable.ToTable("Deliverables", Schema, Constrain).HasVisibility(DeliverableAccess.Rule(db));
        deliverable.Property(d => d.Id).ValueGeneratedNever();
        deliverable.Property(d => d.Version).IsConcurrencyToken();
        deliverable.Property(d => d.Title).HasMaxLength(TextLimits.Title);
        deliverable.Property(d => d.Summary).HasMaxLength(TextLimits.Markdown);
        deliverable.HasOne(d => d.Producer).WithMany().HasForeignKey(d => d.ProducerId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        deliverable.HasOne(d => d.ProducerUnit).WithMany().HasForeignKey(d => d.ProducerUnitId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        deliverable.HasOne(d => d.OutcomeOwner).WithMany().HasForeignKey(d => d.OutcomeOwnerId).OnDelete(DeleteBehavior.Restrict);
        Index(deliverable);
    });

    private static void Constrain(TableBuilder<Deliverable> table)
    {
        // Invariant I2.
        table.HasCheckConstraint("CK_Deliverables_ProducerDoesNotAccept", "\"ProducerId\" <> \"OutcomeOwnerId\"");
        table.HasCheckConstraint("CK_Deliverables_SomebodyAccepts",
            $"\"OutcomeOwnerId\" IS NOT NULL OR \"State\" IN ({string.Join(", ", DeliverableStates.WithoutOutcomeOwner.Select(state => $"'{state}'"))})");
        table.HasCheckConstraint("CK_Deliverables_DueTogether",
            "(\"DueOn\" IS NULL AND \"DueAtUtc\" IS NULL) OR (\"DueOn\" IS NOT NULL AND \"DueAtUtc\" IS NOT NULL)");
        table.HasCheckConstraint("CK_Deliverables_Revision", "\"Revision\" >= 1");
    }

    private static void Index(EntityTypeBuilder<Deliverable> deliverable)
    {
        deliverable.HasIndex(d => new { d.State, d.DueOn, d.Id });             // the board, the open ones by date
        deliverable.HasIndex(d => new { d.DueOn, d.Id });                      // any list by date, paged by key
        deliverable.HasIndex(d => new { d.ProducerId, d.DueOn, d.Id });        // one person's work
        deliverable.HasIndex(d => new { d.OutcomeOwnerId, d.DueOn, d.Id });    // what waits on one person
        deliverable.HasIndex(d => new { d.ProducerUnitId, d.DueOn, d.Id });    // one team's work
        deliverable.HasIndex(d => new { d.Title, d.Id });                      // any list by title
        deliverable.HasIndex(d => new { d.AcceptedOn, d.Id });                 // what was accepted lately
        // Measured: private items of one viewer 100 → 3–10 ms, counts 63 → 28 ms, because the rule is answered from the index.
        deliverable.HasIndex(d => new { d.Visibility, d.DueOn, d.Id, d.ProducerId, d.OutcomeOwnerId, d.ProducerUnitId });
    }
}

/// <summary>How long texts may be, in characters.</summary>
internal static class TextLimits
{
    public const int Title = 300;      // real titles of imported organisations reach 226
    public const int Markdown = 20_000;
    public const int Criterion = 2000;
    public const int Remark = 2000;    // reasons, notes, comments on decisions
    public const int Url = 2000;
}
