using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outcomes.Platform;

namespace Outcomes.Reviews.Data;

/// <summary>Scales and templates with what hangs on them.</summary>
internal static class FormTables
{
    public const string Schema = "reviews";

    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        model.Entity<RatingScale>(scale => Scale(scale, db));
        model.Entity<RatingScalePoint>(point => Point(point, db));
        model.Entity<ReviewTemplate>(template => Template(template, db));
        model.Entity<ReviewSection>(section => Section(section, db));
        model.Entity<ReviewQuestion>(question => Question(question, db));
    }

    private static void Scale(EntityTypeBuilder<RatingScale> scale, OutcomesDb db)
    {
        scale.ToTable("RatingScales", Schema).HasVisibility(ReviewsAccess.ScaleRule(db));
        scale.Property(s => s.Id).ValueGeneratedNever();
        scale.Property(s => s.Version).IsConcurrencyToken();
        scale.Property(s => s.Name).HasMaxLength(TextLimits.Name);
        scale.Property(s => s.Description).HasMaxLength(TextLimits.Markdown);
        scale.HasIndex(s => new { s.SeriesId, s.Edition }).IsUnique();        // editions of one scale, in order
    }

    private static void Point(EntityTypeBuilder<RatingScalePoint> point, OutcomesDb db)
    {
        point.ToTable("RatingScalePoints", Schema).HasVisibility(p => db.Set<RatingScale>().Any(s => s.Id == p.ScaleId));
        point.Property(p => p.Id).ValueGeneratedNever();
        point.Property(p => p.Label).HasMaxLength(TextLimits.Name);
        point.Property(p => p.Description).HasMaxLength(TextLimits.Remark);
        point.HasOne(p => p.Scale).WithMany(s => s.Points).HasForeignKey(p => p.ScaleId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        point.HasIndex(p => new { p.ScaleId, p.Value }).IsUnique();           // one point for each value
    }

    private static void Template(EntityTypeBuilder<ReviewTemplate> template, OutcomesDb db)
    {
        template.ToTable("ReviewTemplates", Schema).HasVisibility(ReviewsAccess.TemplateRule(db));
        template.Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Version).IsConcurrencyToken();
        template.Property(t => t.Name).HasMaxLength(TextLimits.Name);
        template.Property(t => t.Introduction).HasMaxLength(TextLimits.Markdown);
        template.HasOne(t => t.Scale).WithMany().HasForeignKey(t => t.ScaleId).IsRequired(false).OnDelete(DeleteBehavior.Restrict);
        template.HasIndex(t => new { t.SeriesId, t.Edition }).IsUnique();     // editions of one template, in order
    }

    private static void Section(EntityTypeBuilder<ReviewSection> section, OutcomesDb db)
    {
        section.ToTable("ReviewSections", Schema, table => table.HasCheckConstraint("CK_ReviewSections_Weight", "\"Weight\" >= 0"));
        section.HasVisibility(s => db.Set<ReviewTemplate>().Any(t => t.Id == s.TemplateId));
        section.Property(s => s.Id).ValueGeneratedNever();
        section.Property(s => s.Title).HasMaxLength(TextLimits.Title);
        section.Property(s => s.Introduction).HasMaxLength(TextLimits.Markdown);
        section.HasOne(s => s.Template).WithMany(t => t.Sections).HasForeignKey(s => s.TemplateId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Question(EntityTypeBuilder<ReviewQuestion> question, OutcomesDb db)
    {
        question.ToTable("ReviewQuestions", Schema, table =>
        {
            table.HasCheckConstraint("CK_ReviewQuestions_Weight", "\"Weight\" >= 0");
            table.HasCheckConstraint("CK_ReviewQuestions_RatingsHaveScale", "\"Kind\" NOT IN ('Rating', 'OutcomeRating') OR \"ScaleId\" IS NOT NULL");
        });
        question.HasVisibility(q => db.Set<ReviewTemplate>().Any(t => t.Id == q.TemplateId));
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Text).HasMaxLength(TextLimits.Question);
        question.Property(q => q.Hint).HasMaxLength(TextLimits.Remark);
        question.Property(q => q.Choices).HasMaxLength(TextLimits.Choices);
        // Goes with its section; SQL Server refuses a second way down from the template.
        question.HasOne(q => q.Template).WithMany(t => t.Questions).HasForeignKey(q => q.TemplateId).IsRequired(false).OnDelete(DeleteBehavior.ClientCascade);
        question.HasOne(q => q.Section).WithMany().HasForeignKey(q => q.SectionId).IsRequired(false).OnDelete(DeleteBehavior.Cascade);
        question.HasOne(q => q.Scale).WithMany().HasForeignKey(q => q.ScaleId).OnDelete(DeleteBehavior.Restrict);
    }
}
