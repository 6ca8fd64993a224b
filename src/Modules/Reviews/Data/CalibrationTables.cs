using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews.Data;

/// <summary>Sessions, who is invited, and what was changed.</summary>
internal static class CalibrationTables
{
    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<CalibrationSession>(session => Session(session, db));
        model.Entity<CalibrationInvitee>(Invitee);
        model.Entity<CalibrationChange>(change => Change(change, db));
    }

    private static void Session(EntityTypeBuilder<CalibrationSession> session, OutcomesDb db)
    {
        session.ToTable("CalibrationSessions", FormTables.Schema).HasVisibility(ReviewsAccess.SessionRule(db));
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Version).IsConcurrencyToken();
        session.Property(s => s.Name).HasMaxLength(TextLimits.Name);
        session.HasOne(s => s.Cycle).WithMany().HasForeignKey(s => s.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        session.HasOne(s => s.ScopeOrgUnit).WithMany().HasForeignKey(s => s.ScopeOrgUnitId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        session.HasOne(s => s.Facilitator).WithMany().HasForeignKey(s => s.FacilitatorId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        session.HasMany(s => s.Invitees).WithOne().HasForeignKey(i => i.SessionId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => new { s.FacilitatorId, s.CycleId, s.ScopeOrgUnitId });   // the rule of reviews probes it
    }

    private static void Invitee(EntityTypeBuilder<CalibrationInvitee> invitee)
    {
        invitee.ToTable("CalibrationInvitees", FormTables.Schema).IsUnseen("an access table that rules read");
        invitee.Property(i => i.Id).ValueGeneratedNever();
        invitee.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        invitee.HasIndex(i => new { i.SessionId, i.PersonId }).IsUnique();             // invited once
    }

    private static void Change(EntityTypeBuilder<CalibrationChange> change, OutcomesDb db)
    {
        change.ToTable("CalibrationChanges", FormTables.Schema).HasVisibility(ReviewsAccess.CalibrationChangeRule(db));
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Reason).HasMaxLength(TextLimits.Remark);
        change.HasOne(c => c.Session).WithMany(s => s.Changes).HasForeignKey(c => c.SessionId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        change.HasOne(c => c.Review).WithMany().HasForeignKey(c => c.ReviewId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        change.HasOne(c => c.Reviewee).WithMany().HasForeignKey(c => c.RevieweeId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        change.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        change.HasIndex(c => c.ReviewId);                                              // the history of one rating
    }
}
