using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A question as one reviewer is asked it, with what an answer may be.</summary>
internal sealed record AskedQuestion(ReviewQuestion Question, IReadOnlyList<decimal> Scale, bool MustBeAnswered)
{
    public bool IsRating => Question.Kind is QuestionKind.Rating or QuestionKind.OutcomeRating;
    public bool NeedsEvidence => IsRating && Question.RequiresCitation;
    public IReadOnlyList<string> Choices => Question.Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool IsAnsweredBy(Response response) =>
        response.QuestionId == Question.Id && (IsRating ? response.RatingValue is not null : !string.IsNullOrWhiteSpace(response.Text));

    /// <summary>The questions of the part's section, in order.</summary>
    public static async Task<IReadOnlyList<AskedQuestion>> OfAsync(OutcomesDb db, ReviewAssignment part, ReviewCycle cycle, CancellationToken cancel)
    {
        var questions = await db.Set<ReviewQuestion>().Include(q => q.Scale).ThenInclude(scale => scale!.Points)
            .Where(q => q.TemplateId == cycle.TemplateVersionId && q.Section!.Relation == part.Relation)
            .OrderBy(q => q.Section!.Ordinal).ThenBy(q => q.Ordinal).ThenBy(q => q.Id).ToListAsync(cancel);
        // Who owned no objective of the period that the reviewer sees cannot be rated on any.
        var hasOutcomes = questions.Exists(q => q.Kind == QuestionKind.OutcomeRating) && await Outcomes(db, part.RevieweeId, cycle).AnyAsync(cancel);
        return [.. questions.Select(q => new AskedQuestion(
            q, [.. (q.Scale?.Points ?? []).Select(point => (decimal)point.Value).Order()], q.Required && (q.Kind != QuestionKind.OutcomeRating || hasOutcomes)))];
    }

    /// <summary>What an outcome rating may be about: objectives of the reviewee whose period touches the cycle's.</summary>
    public static IQueryable<Objective> Outcomes(OutcomesDb db, Guid revieweeId, ReviewCycle cycle) => db.Set<Objective>().Where(o =>
        o.OwnerId == revieweeId && ObjectiveStates.Counting.Contains(o.State)
        && o.Period!.StartsOn <= cycle.To && o.Period.EndsOn >= cycle.From);
}
