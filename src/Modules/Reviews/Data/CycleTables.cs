using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews.Data;

/// <summary>Cycles, their stages and who takes part.</summary>
internal static class CycleTables
{
    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<ReviewCycle>(cycle => Cycle(cycle, db));
        model.Entity<CycleStage>(stage => Stage(stage, db));
        model.Entity<ParticipantRule>(rule => Rule(rule, db));
        model.Entity<CycleProgress>(progress => Progress(progress, db));
        model.Entity<GraphLock>().HasData(new { Name = ReviewCycle.Lock, Taken = 0L });
    }

    private static void Cycle(EntityTypeBuilder<ReviewCycle> cycle, OutcomesDb db)
    {
        cycle.ToTable("ReviewCycles", FormTables.Schema, table =>
        {
            table.HasCheckConstraint("CK_ReviewCycles_Days", "\"To\" >= \"From\"");
            table.HasCheckConstraint("CK_ReviewCycles_SmallestGroup", "\"MinGroupSize\" >= 3");   // invariant I8
        });
        cycle.HasVisibility(ReviewsAccess.CycleRule(db));
        cycle.Property(c => c.Id).ValueGeneratedNever();
        cycle.Property(c => c.Version).IsConcurrencyToken();
        cycle.Property(c => c.Name).HasMaxLength(TextLimits.Name);
        cycle.HasOne(c => c.TemplateVersion).WithMany().HasForeignKey(c => c.TemplateVersionId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        cycle.HasIndex(c => c.Name).IsUnique();                               // people name cycles in commands and conversations
    }

    private static void Stage(EntityTypeBuilder<CycleStage> stage, OutcomesDb db)
    {
        stage.ToTable("CycleStages", FormTables.Schema, table =>
        {
            table.HasCheckConstraint("CK_CycleStages_Days", "\"DueOn\" >= \"OpensOn\"");
            table.HasCheckConstraint("CK_CycleStages_Grace", "\"GraceDays\" >= 0");
        });
        stage.HasVisibility(s => db.Set<ReviewCycle>().Any(c => c.Id == s.CycleId));
        stage.Property(s => s.Id).ValueGeneratedNever();
        stage.HasOne(s => s.Cycle).WithMany(c => c.Stages).HasForeignKey(s => s.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        stage.HasIndex(s => new { s.CycleId, s.Kind }).IsUnique();            // one stage of each kind
    }

    private static void Rule(EntityTypeBuilder<ParticipantRule> rule, OutcomesDb db)
    {
        rule.ToTable("ParticipantRules", FormTables.Schema).HasVisibility(r => db.Viewer.SeesAll || db.Viewer.IsScopedHR);
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.JobTitle).HasMaxLength(TextLimits.Name);
        rule.HasOne(r => r.Cycle).WithMany(c => c.ParticipantRules).HasForeignKey(r => r.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        rule.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.OrgUnitId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        rule.HasIndex(r => new { r.CycleId, r.Kind, r.PersonId });            // the filter probes it for every person
    }

    private static void Progress(EntityTypeBuilder<CycleProgress> progress, OutcomesDb db)
    {
        progress.ToTable("CycleProgress", FormTables.Schema).HasVisibility(ReviewsAccess.ProgressRule(db));
        progress.Property(p => p.Id).ValueGeneratedNever();
        progress.HasOne(p => p.Cycle).WithMany().HasForeignKey(p => p.CycleId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        progress.HasIndex(p => new { p.CycleId, p.Relation }).IsUnique();     // counted once
    }
}
