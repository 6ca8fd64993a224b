using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Platform;

namespace Outcomes.Reviews.Data;

/// <summary>Reviews and the parts of which they are made.</summary>
internal static class ReviewTables
{
    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<Review>(review => Review(review, db));
        model.Entity<ReviewAssignment>(assignment => Assignment(assignment, db));
    }

    private static void Review(EntityTypeBuilder<Review> review, OutcomesDb db)
    {
        review.ToTable("Reviews", FormTables.Schema, table => table.HasCheckConstraint("CK_Reviews_NotOfOneself", "\"ManagerIdSnapshot\" <> \"RevieweeId\""));
        review.HasVisibility(ReviewsAccess.ReviewRule(db));
        review.Property(v => v.Id).ValueGeneratedNever();
        review.Property(v => v.Version).IsConcurrencyToken();
        review.Property(v => v.Summary).HasMaxLength(TextLimits.Markdown);
        review.Property(v => v.Rebuttal).HasMaxLength(TextLimits.Markdown);
        review.Property(v => v.ScoreInputs).HasMaxLength(TextLimits.Markdown);
        review.HasOne(v => v.Cycle).WithMany().HasForeignKey(v => v.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        review.HasOne(v => v.Reviewee).WithMany().HasForeignKey(v => v.RevieweeId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        review.HasOne(v => v.ManagerSnapshot).WithMany().HasForeignKey(v => v.ManagerIdSnapshot).OnDelete(DeleteBehavior.Restrict);
        review.HasOne(v => v.OrgUnit).WithMany().HasForeignKey(v => v.OrgUnitSnapshot).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(v => new { v.CycleId, v.RevieweeId }).IsUnique();     // invariant I5
        review.HasIndex(v => new { v.CycleId, v.State, v.Id });               // progress and closing of a cycle
        review.HasIndex(v => new { v.RevieweeId, v.CycleId });                // one's own reviews
        review.HasIndex(v => new { v.ManagerIdSnapshot, v.CycleId });         // a manager's reviews
        review.HasIndex(v => new { v.OrgUnitSnapshot, v.CycleId });           // a session's reviews
    }

    private static void Assignment(EntityTypeBuilder<ReviewAssignment> assignment, OutcomesDb db)
    {
        assignment.ToTable("ReviewAssignments", FormTables.Schema, table =>
        {
            // Oneself is asked as oneself and as nobody else: nobody is their own peer.
            table.HasCheckConstraint("CK_ReviewAssignments_OnlySelfIsSelf",
                "(\"Relation\" = 'Self' AND \"ReviewerId\" = \"RevieweeId\") OR (\"Relation\" <> 'Self' AND \"ReviewerId\" <> \"RevieweeId\")");
            table.HasCheckConstraint("CK_ReviewAssignments_OnlyPeersAreNominated", "\"Relation\" = 'Peer' OR \"NominatedById\" IS NULL");
        });
        assignment.HasVisibility(ReviewsAccess.AssignmentRule(db));
        assignment.Property(a => a.Id).ValueGeneratedNever();
        assignment.Property(a => a.Version).IsConcurrencyToken();
        assignment.Property(a => a.TimeZoneSnapshot).HasMaxLength(64);
        assignment.Property(a => a.DeclineReason).HasMaxLength(TextLimits.Remark);
        assignment.HasOne(a => a.Review).WithMany().HasForeignKey(a => a.ReviewId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(a => a.Cycle).WithMany().HasForeignKey(a => a.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(a => a.Reviewee).WithMany().HasForeignKey(a => a.RevieweeId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(a => a.Reviewer).WithMany().HasForeignKey(a => a.ReviewerId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        // Nobody is asked twice for the same. A nomination may name whom another named too: a refusal would tell the reviewee who is asked.
        assignment.HasIndex(a => new { a.ReviewId, a.Relation, a.ReviewerId }).IsUnique().HasFilter("\"State\" <> 'Nominated' AND \"State\" <> 'Refused'");
        assignment.HasIndex(a => new { a.ReviewerId, a.State, a.DueOn });                    // what one person is to write
        assignment.HasIndex(a => new { a.CycleId, a.State, a.ClosesAtUtc });                 // what expires, what is to be reminded of
        // The parts of one review: SQLite does not see that the filter of the unique index holds for them. Counting the groups of a cycle: 60 s → 1 s.
        assignment.HasIndex(a => new { a.ReviewId, a.Relation, a.State });
        assignment.HasIndex(a => new { a.RevieweeId, a.Relation });                          // a manager's change hands over
    }
}
