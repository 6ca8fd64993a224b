using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Platform;

namespace Outcomes.Deliverables.Data;

/// <summary>What hangs on a deliverable, goes with it, and is seen with it.</summary>
internal static class DeliverableChildTables
{
    private const string Schema = DeliverableTables.Schema;

    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<DeliverableLink>(link => Link(link, db));
        model.Entity<AcceptanceCriterion>(criterion => Criterion(criterion, db));
        model.Entity<Evidence>(evidence => Evidence(evidence, db));
        model.Entity<Contribution>(contribution => Contribution(contribution, db));
        model.Entity<AcceptanceDecision>(decision => Decision(decision, db));
        model.Entity<DeliverableComment>(comment => Comment(comment, db));
    }

    private static void Link(EntityTypeBuilder<DeliverableLink> link, OutcomesDb db)
    {
        link.ToTable("DeliverableLinks", Schema).HasVisibility(DeliverableAccess.LinkRule(db));
        link.Property(l => l.Id).ValueGeneratedNever();
        link.HasOne(l => l.Deliverable).WithMany(d => d.Links).HasForeignKey(l => l.DeliverableId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        link.HasOne(l => l.Objective).WithMany().HasForeignKey(l => l.ObjectiveId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        link.HasOne(l => l.KeyResult).WithMany().HasForeignKey(l => l.KeyResultId).OnDelete(DeleteBehavior.Restrict);
        // The same outcome is served once; NULLs differ from each other in a unique key, so the objective alone has its own.
        link.HasIndex(l => new { l.DeliverableId, l.KeyResultId }).IsUnique();
        link.HasIndex(l => new { l.DeliverableId, l.ObjectiveId }, "IX_DeliverableLinks_ObjectiveAlone").IsUnique().HasFilter("\"KeyResultId\" IS NULL");
        link.HasIndex(l => new { l.ObjectiveId, l.DeliverableId });            // what serves an objective
    }

    private static void Criterion(EntityTypeBuilder<AcceptanceCriterion> criterion, OutcomesDb db)
    {
        criterion.ToTable("AcceptanceCriteria", Schema).HasVisibility(c => db.Set<Deliverable>().Any(d => d.Id == c.DeliverableId));
        criterion.Property(c => c.Id).ValueGeneratedNever();
        criterion.Property(c => c.Text).HasMaxLength(TextLimits.Criterion);
        criterion.Property(c => c.Note).HasMaxLength(TextLimits.Remark);
        criterion.HasOne(c => c.Deliverable).WithMany(d => d.Criteria).HasForeignKey(c => c.DeliverableId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        criterion.HasOne(c => c.VerdictBy).WithMany().HasForeignKey(c => c.VerdictById).OnDelete(DeleteBehavior.Restrict);
        criterion.HasIndex(c => new { c.DeliverableId, c.Ordinal });           // in their order; not unique, because a reorder passes through equal ordinals
    }

    private static void Evidence(EntityTypeBuilder<Evidence> evidence, OutcomesDb db)
    {
        evidence.ToTable("Evidence", Schema, table =>
        {
            table.HasCheckConstraint("CK_Evidence_OnlyFilesHaveContent", "\"Kind\" = 'File' OR \"Sha256\" IS NULL");
            table.HasCheckConstraint("CK_Evidence_LinksHaveAddress", "\"Kind\" NOT IN ('Link', 'Commit') OR \"Url\" IS NOT NULL");
        });
        evidence.HasVisibility(e => db.Set<Deliverable>().Any(d => d.Id == e.DeliverableId));
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.Property(e => e.Title).HasMaxLength(TextLimits.Title);
        evidence.Property(e => e.Url).HasMaxLength(TextLimits.Url);
        evidence.Property(e => e.Note).HasMaxLength(TextLimits.Remark);
        evidence.Property(e => e.Sha256).HasMaxLength(64);
        evidence.Property(e => e.FileName).HasMaxLength(255);
        evidence.Property(e => e.MediaType).HasMaxLength(100);
        evidence.HasOne(e => e.Deliverable).WithMany(d => d.Evidence).HasForeignKey(e => e.DeliverableId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        evidence.HasOne(e => e.AddedBy).WithMany().HasForeignKey(e => e.AddedById).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        evidence.HasIndex(e => e.Sha256);                                      // the sweep of files that nothing names any more
    }

    private static void Contribution(EntityTypeBuilder<Contribution> contribution, OutcomesDb db)
    {
        contribution.ToTable("Contributions", Schema).HasVisibility(c => db.Set<Deliverable>().Any(d => d.Id == c.DeliverableId));
        contribution.Property(c => c.Id).ValueGeneratedNever();
        contribution.HasOne(c => c.Deliverable).WithMany(d => d.Contributions).HasForeignKey(c => c.DeliverableId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        contribution.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        contribution.HasIndex(c => new { c.DeliverableId, c.PersonId }).IsUnique();   // one part per person
    }

    private static void Decision(EntityTypeBuilder<AcceptanceDecision> decision, OutcomesDb db)
    {
        decision.ToTable("AcceptanceDecisions", Schema).HasVisibility(a => db.Set<Deliverable>().Any(d => d.Id == a.DeliverableId));
        decision.Property(a => a.Id).ValueGeneratedNever();
        decision.Property(a => a.Comment).HasMaxLength(TextLimits.Markdown);
        decision.HasOne(a => a.Deliverable).WithMany(d => d.Decisions).HasForeignKey(a => a.DeliverableId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        decision.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Comment(EntityTypeBuilder<DeliverableComment> comment, OutcomesDb db)
    {
        comment.ToTable("DeliverableComments", Schema).HasVisibility(c => db.Set<Deliverable>().Any(d => d.Id == c.DeliverableId));
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Text).HasMaxLength(TextLimits.Markdown);
        comment.HasOne(c => c.Deliverable).WithMany(d => d.Comments).HasForeignKey(c => c.DeliverableId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        comment.HasOne(c => c.Author).WithMany().HasForeignKey(c => c.AuthorId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
    }
}
