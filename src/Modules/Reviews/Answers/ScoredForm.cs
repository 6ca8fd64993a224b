using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A template as far as scores need it: sections with their weights, and the questions that are rated on a scale.</summary>
internal sealed class ScoredForm
{
    private readonly ReviewTemplate template;
    private readonly ILookup<Guid, ReviewQuestion> questions;

    private ScoredForm(ReviewTemplate template, IEnumerable<ReviewQuestion> questions) =>
        (this.template, this.questions) = (template, questions.ToLookup(question => question.SectionId));

    public static async Task<ScoredForm> LoadAsync(OutcomesDb db, Guid templateId, CancellationToken cancel) => new(
        await db.Set<ReviewTemplate>().AsNoTracking().Include(t => t.Scale).ThenInclude(s => s!.Points).Include(t => t.Sections).AsSplitQuery()
            .FirstAsync(t => t.Id == templateId, cancel),
        await db.Set<ReviewQuestion>().AsNoTracking().Include(q => q.Scale).ThenInclude(s => s!.Points)
            .Where(q => q.TemplateId == templateId && q.ScaleId != null).ToListAsync(cancel));

    /// <param name="rated">By question; what is not there counts as absent, never as 0.</param>
    public Score ScoreOf(IReadOnlyDictionary<Guid, decimal> rated)
    {
        var parts = template.Sections.Select(section => new ScorePart(section.Relation, section.Weight,
            [.. questions[section.Id].Select(q => new ScoreRating(q.Weight, rated.TryGetValue(q.Id, out var value) ? value : null, ScaleRange.Of(q.Scale!)))]));
        return Score.Of([.. parts], ScaleRange.Of(template.Scale!));
    }
}
