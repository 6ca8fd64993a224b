using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Gathers what the score of a review is made of: single parts that were handed in, and groups from their aggregates.</summary>
/// <remarks>Over all parts, whoever asks, or the score would differ by viewer. Groups count only once they are counted and large enough (invariant I8).</remarks>
internal static class ReviewScore
{
    public static async Task<Score> ComputeAsync(OutcomesDb db, Guid reviewId, Guid templateId, CancellationToken cancel)
    {
        var form = await ScoredForm.LoadAsync(db, templateId, cancel);
        return form.ScoreOf((await RatedAsync(db, [reviewId], cancel))[reviewId]);
    }

    /// <summary>By review and question: the mean of single parts, or of the group where it is counted. Two statements for any number of reviews.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Dictionary<Guid, decimal>>> RatedAsync(OutcomesDb db, Guid[] reviewIds, CancellationToken cancel)
    {
        var rated = reviewIds.ToDictionary(id => id, _ => new Dictionary<Guid, decimal>());
        // An outcome rating counts as the mean over the objectives that were rated.
        var single = from part in db.AllRows<ReviewAssignment>()
                     join response in db.AllRows<Response>() on part.Id equals response.AssignmentId
                     where reviewIds.Contains(part.ReviewId) && part.State == AssignmentState.Submitted && response.RatingValue != null
                        && (part.Relation == Relation.Self || part.Relation == Relation.Manager || part.Relation == Relation.SecondManager)
                     group response.RatingValue!.Value by new { part.ReviewId, response.QuestionId } into ratings
                     select new { ratings.Key.ReviewId, ratings.Key.QuestionId, Mean = ratings.Average() };
        foreach (var row in await single.ToListAsync(cancel)) rated[row.ReviewId][row.QuestionId] = row.Mean;
        var groups = db.AllRows<ReviewAggregate>().Where(g => reviewIds.Contains(g.ReviewId) && g.MeanRating != null)
            .Select(g => new { g.ReviewId, g.QuestionId, Mean = g.MeanRating!.Value });
        foreach (var row in await groups.ToListAsync(cancel)) rated[row.ReviewId][row.QuestionId] = row.Mean;
        return rated;
    }
}
