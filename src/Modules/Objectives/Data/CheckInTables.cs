using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tables of what people wrote about an objective. Seen with it.</summary>
internal static class CheckInTables
{
    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<CheckIn>(checkIn =>
        {
            checkIn.ToTable("CheckIns", ObjectiveTables.Schema, table =>
            {
                table.HasCheckConstraint("CK_CheckIns_Confidence", "\"Confidence\" BETWEEN 0 AND 10");
                table.HasCheckConstraint("CK_CheckIns_Progress", "\"ProgressPercent\" + 0 BETWEEN 0 AND 100");
            });
            checkIn.HasVisibility(c => db.Set<Objective>().Any(o => o.Id == c.ObjectiveId));
            checkIn.Property(c => c.Id).ValueGeneratedNever();
            checkIn.Property(c => c.Narrative).HasMaxLength(ObjectiveTables.MarkdownLength);
            checkIn.Property(c => c.Blockers).HasMaxLength(ObjectiveTables.MarkdownLength);
            checkIn.HasOne(c => c.Objective).WithMany().HasForeignKey(c => c.ObjectiveId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
            checkIn.HasOne(c => c.KeyResult).WithMany().HasForeignKey(c => c.KeyResultId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            checkIn.HasOne(c => c.Author).WithMany().HasForeignKey(c => c.AuthorId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            checkIn.HasOne(c => c.Supersedes).WithMany().HasForeignKey(c => c.SupersedesId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            checkIn.HasIndex(c => new { c.ObjectiveId, c.Number }).IsUnique();
            checkIn.HasIndex(c => new { c.KeyResultId, c.Number });
            checkIn.HasIndex(c => c.SupersedesId).IsUnique();         // each is corrected once; a second correction corrects the correction
            checkIn.HasIndex(c => new { c.AuthorId, c.ObjectiveId, c.Number });
        });
        model.Entity<ObjectiveComment>(comment =>
        {
            comment.ToTable("ObjectiveComments", ObjectiveTables.Schema);
            comment.HasVisibility(c => db.Set<Objective>().Any(o => o.Id == c.ObjectiveId));
            comment.Property(c => c.Id).ValueGeneratedNever();
            comment.Property(c => c.Text).HasMaxLength(2000);
            comment.HasOne(c => c.Objective).WithMany().HasForeignKey(c => c.ObjectiveId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
            comment.HasOne(c => c.Author).WithMany().HasForeignKey(c => c.AuthorId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            comment.HasIndex(c => new { c.ObjectiveId, c.CreatedAt, c.Id });   // as it was said
        });
    }
}
