using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Gathers what the score of a review is made of: single parts that were handed in, and groups from their aggregates.</summary>
/// <remarks>Over all parts, whoever asks, or the score would differ by viewer. Groups count only once they are counted and large enough (invariant I8).</remarks>
internal static class ReviewScore
{
    public static async Task<Score> ComputeAsync(OutcomesDb db, Review review, Guid templateId, CancellationToken cancel)
    {
        var template = await db.Set<ReviewTemplate>().AsNoTracking().Include(t => t.Scale).ThenInclude(s => s!.Points).Include(t => t.Sections).AsSplitQuery()
            .FirstAsync(t => t.Id == templateId, cancel);
        var questions = await db.Set<ReviewQuestion>().AsNoTracking().Include(q => q.Scale).ThenInclude(s => s!.Points)
            .Where(q => q.TemplateId == templateId && q.ScaleId != null).ToListAsync(cancel);
        var rated = await SingleAsync(db, review.Id, cancel);
        foreach (var (question, mean) in await GroupsAsync(db, review, cancel)) rated[question] = mean;
        var parts = template.Sections.Select(section => new ScorePart(section.Relation, section.Weight,
            [.. questions.Where(q => q.SectionId == section.Id)
                .Select(q => new ScoreRating(q.Weight, rated.TryGetValue(q.Id, out var value) ? value : null, ScaleRange.Of(q.Scale!)))])).ToList();
        return Score.Of(parts, ScaleRange.Of(template.Scale!));
    }

    // An outcome rating counts as the mean over the objectives that were rated.
    private static async Task<Dictionary<Guid, decimal>> SingleAsync(OutcomesDb db, Guid reviewId, CancellationToken cancel)
    {
        var parts = db.AllRows<ReviewAssignment>().Where(a => a.ReviewId == reviewId && a.State == AssignmentState.Submitted
            && (a.Relation == Relation.Self || a.Relation == Relation.Manager || a.Relation == Relation.SecondManager));
        return await db.AllRows<Response>().Where(r => r.RatingValue != null && parts.Any(a => a.Id == r.AssignmentId))
            .GroupBy(r => r.QuestionId).Select(group => new { group.Key, Mean = group.Average(r => r.RatingValue!.Value) })
            .ToDictionaryAsync(row => row.Key, row => row.Mean, cancel);
    }

    private static Task<Dictionary<Guid, decimal>> GroupsAsync(OutcomesDb db, Review review, CancellationToken cancel) =>
        db.AllRows<ReviewAggregate>().Where(g => g.ReviewId == review.Id && g.MeanRating != null).ToDictionaryAsync(g => g.QuestionId, g => g.MeanRating!.Value, cancel);
}
