using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tables of key results and of what their numbers were. Seen with their objective.</summary>
internal static class KeyResultTables
{
    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<KeyResult>(key =>
        {
            key.ToTable("KeyResults", ObjectiveTables.Schema, table =>
            {
                table.HasCheckConstraint("CK_KeyResults_Weight", "\"Weight\" + 0 >= 0");
                table.HasCheckConstraint("CK_KeyResults_Progress", "\"Progress\" + 0 BETWEEN 0 AND 1");
                table.HasCheckConstraint("CK_KeyResults_Range", "\"RangeMin\" + 0 <= \"RangeMax\" + 0");
            });
            key.HasVisibility(k => db.Set<Objective>().Any(o => o.Id == k.ObjectiveId));
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Ignore(k => k.Numbers);
            key.Property(k => k.Title).HasMaxLength(200);
            key.Property(k => k.Unit).HasMaxLength(40);
            key.HasOne(k => k.Owner).WithMany().HasForeignKey(k => k.OwnerId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
            key.HasMany(k => k.Baselines).WithOne(b => b.KeyResult).HasForeignKey(b => b.KeyResultId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
            key.HasIndex(k => new { k.ObjectiveId, k.Id });
            key.HasIndex(k => new { k.OwnerId, k.DueOn, k.Id });   // somebody's, by due date
        });
        model.Entity<KeyResultBaseline>(past =>
        {
            past.ToTable("KeyResultBaselines", ObjectiveTables.Schema);
            past.HasVisibility(b => db.Set<KeyResult>().Any(k => k.Id == b.KeyResultId));
            past.Property(b => b.Id).ValueGeneratedNever();
            past.Property(b => b.Unit).HasMaxLength(40);
            past.Property(b => b.Reason).HasMaxLength(2000);
            past.HasIndex(b => new { b.KeyResultId, b.Number }).IsUnique();
        });
    }
}
