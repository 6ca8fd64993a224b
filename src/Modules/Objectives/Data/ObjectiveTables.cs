using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tables of periods and objectives.</summary>
internal static class ObjectiveTables
{
    internal const string Schema = "objectives";
    internal const int MarkdownLength = 20000;

    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<Period>(period => MapPeriod(period, db));
        model.Entity<Objective>(objective =>
        {
            MapObjective(objective, db);
            MapRelations(objective);
            MapIndexes(objective);
        });
        model.Entity<GraphLock>().HasData(new { Name = AlignmentGraph.Name, Taken = 0L });
        KeyResultTables.Map(model, db);
        CheckInTables.Map(model, db);
    }

    private static void MapPeriod(EntityTypeBuilder<Period> period, OutcomesDb db)
    {
        period.ToTable("Periods", Schema, table => table.HasCheckConstraint("CK_Periods_Dates", "\"EndsOn\" >= \"StartsOn\""));
        period.HasVisibility(p => db.Viewer.IsSomebody);
        period.Property(p => p.Id).ValueGeneratedNever();
        period.Property(p => p.Version).IsConcurrencyToken();
        period.Property(p => p.Name).HasMaxLength(200);
        period.HasIndex(p => new { p.StartsOn, p.EndsOn, p.Id });
    }

    private static void MapObjective(EntityTypeBuilder<Objective> objective, OutcomesDb db)
    {
        objective.ToTable("Objectives", Schema, table =>
        {
            // SQLite keeps decimals as text: + 0 makes it compare numbers, and changes nothing elsewhere.
            table.HasCheckConstraint("CK_Objectives_Weight", "\"Weight\" + 0 >= 0");
            table.HasCheckConstraint("CK_Objectives_Progress", "\"Progress\" + 0 BETWEEN 0 AND 1");
            table.HasCheckConstraint("CK_Objectives_Parent", "\"ParentObjectiveId\" <> \"Id\"");
            table.HasCheckConstraint("CK_Objectives_Verdict",
                "(\"State\" = 'Closed' AND \"Verdict\" IS NOT NULL) OR (\"State\" <> 'Closed' AND \"Verdict\" IS NULL)");
        });
        objective.HasVisibility(ObjectiveAccess.MaySee(db));
        objective.Property(o => o.Id).ValueGeneratedNever();
        objective.Property(o => o.Version).IsConcurrencyToken();
        objective.Property(o => o.Title).HasMaxLength(200);
        objective.Property(o => o.OutcomeStatement).HasMaxLength(MarkdownLength);
        objective.Property(o => o.ClosingNote).HasMaxLength(MarkdownLength);
    }

    private static void MapRelations(EntityTypeBuilder<Objective> objective)
    {
        objective.HasOne(o => o.Owner).WithMany().HasForeignKey(o => o.OwnerId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        objective.HasOne(o => o.OrgUnit).WithMany().HasForeignKey(o => o.OrgUnitId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        objective.HasOne(o => o.Period).WithMany().HasForeignKey(o => o.PeriodId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        objective.HasOne(o => o.ParentObjective).WithMany().HasForeignKey(o => o.ParentObjectiveId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        objective.HasOne(o => o.AlignedKeyResult).WithMany().HasForeignKey(o => o.AlignedKeyResultId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        objective.HasMany(o => o.KeyResults).WithOne(k => k.Objective).HasForeignKey(k => k.ObjectiveId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
    }

    private static void MapIndexes(EntityTypeBuilder<Objective> objective)
    {
        objective.HasIndex(o => new { o.State, o.DueOn, o.Id });                                  // what is open, by due date
        objective.HasIndex(o => new { o.DueOn, o.Id });                                           // any list by date, paged by key
        objective.HasIndex(o => new { o.DueOn, o.Title, o.Id }).IsDescending(true, false, false); // the list of them, as people read it
        objective.HasIndex(o => new { o.OwnerId, o.DueOn, o.Id });                                // somebody's
        objective.HasIndex(o => new { o.OrgUnitId, o.DueOn, o.Id });                              // a team's
        objective.HasIndex(o => new { o.PeriodId, o.DueOn, o.Id });                               // a period's
        objective.HasIndex(o => new { o.ParentObjectiveId, o.Id });                               // the children of one
        objective.HasIndex(o => new { o.Visibility, o.DueOn, o.Id, o.OwnerId, o.OrgUnitId });     // the rule of visibility, answered by the index alone
    }
}
