using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Reviews.Data;

/// <summary>What is written in a review. Ids are random, so that they tell neither day nor order (law 1, invariant I11).</summary>
internal static class AnswerTables
{
    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<Response>(response => Response(response, db));
        model.Entity<Citation>(citation => Citation(citation, db));
        model.Entity<ReviewMaterial>(material => Material(material, db));
        model.Entity<ReviewAggregate>(aggregate => Aggregate(aggregate, db));
    }

    private static void Response(EntityTypeBuilder<Response> response, OutcomesDb db)
    {
        response.ToTable("Responses", FormTables.Schema).HasVisibility(ReviewsAccess.ResponseRule(db));
        response.Property(r => r.Id).ValueGeneratedNever();
        response.Property(r => r.Text).HasMaxLength(TextLimits.Markdown);
        response.Property(r => r.NoEvidenceReason).HasMaxLength(TextLimits.Remark);
        response.HasOne(r => r.Assignment).WithMany(a => a.Responses).HasForeignKey(r => r.AssignmentId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        response.HasOne(r => r.Question).WithMany().HasForeignKey(r => r.QuestionId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        response.HasOne<Objective>().WithMany().HasForeignKey(r => r.ObjectiveId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        // One answer to each question; NULLs differ from each other in a unique key, so what is about no objective has its own.
        response.HasIndex(r => new { r.AssignmentId, r.QuestionId, r.ObjectiveId }).IsUnique();
        response.HasIndex(r => new { r.AssignmentId, r.QuestionId }, "IX_Responses_OfNoObjective").IsUnique().HasFilter("\"ObjectiveId\" IS NULL");
    }

    private static void Citation(EntityTypeBuilder<Citation> citation, OutcomesDb db)
    {
        citation.ToTable("Citations", FormTables.Schema).HasVisibility(c => db.Set<Response>().Any(r => r.Id == c.ResponseId));
        citation.Property(c => c.Id).ValueGeneratedNever();
        citation.Property(c => c.TargetRef).HasMaxLength(64);
        citation.Property(c => c.TargetTitle).HasMaxLength(TextLimits.Title);
        citation.Property(c => c.Snapshot).HasMaxLength(TextLimits.Json);
        citation.Property(c => c.SnapshotSha256).HasMaxLength(64);
        citation.HasOne(c => c.Response).WithMany(r => r.Citations).HasForeignKey(c => c.ResponseId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        citation.HasIndex(c => new { c.ResponseId, c.TargetRef }).IsUnique();   // cited once in one answer
    }

    private static void Material(EntityTypeBuilder<ReviewMaterial> material, OutcomesDb db)
    {
        material.ToTable("ReviewMaterials", FormTables.Schema).HasVisibility(ReviewsAccess.MaterialRule(db));
        material.Property(m => m.Id).ValueGeneratedNever();
        material.Property(m => m.TargetRef).HasMaxLength(64);
        material.Property(m => m.TargetTitle).HasMaxLength(TextLimits.Title);
        material.Property(m => m.Note).HasMaxLength(TextLimits.Markdown);
        material.HasOne(m => m.Review).WithMany().HasForeignKey(m => m.ReviewId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        material.HasOne(m => m.Reviewee).WithMany().HasForeignKey(m => m.RevieweeId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        material.HasOne(m => m.AddedBy).WithMany().HasForeignKey(m => m.AddedById).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        material.HasIndex(m => new { m.ReviewId, m.AddedById, m.TargetRef }).IsUnique();   // attached once; what others attached one may not know
    }

    private static void Aggregate(EntityTypeBuilder<ReviewAggregate> aggregate, OutcomesDb db)
    {
        aggregate.ToTable("ReviewAggregates", FormTables.Schema, table =>
            table.HasCheckConstraint("CK_ReviewAggregates_GroupsOnly", "\"Relation\" IN ('Peer', 'Upward') AND \"AnswerCount\" >= 3"));   // invariant I8
        aggregate.HasVisibility(ReviewsAccess.AggregateRule(db));
        aggregate.Property(g => g.Id).ValueGeneratedNever();
        aggregate.Property(g => g.Texts).HasMaxLength(TextLimits.Json);
        aggregate.HasOne(g => g.Review).WithMany().HasForeignKey(g => g.ReviewId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        aggregate.HasOne(g => g.Question).WithMany().HasForeignKey(g => g.QuestionId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        aggregate.HasIndex(g => new { g.ReviewId, g.Relation, g.QuestionId }).IsUnique();   // counted once
    }
}
