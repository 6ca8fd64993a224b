using System.Security.Cryptography;

namespace Outcomes.Reviews;

/// <summary>Counts what a group answered: per question a mean from the smallest group up, texts from the smallest group up, in an order drawn by lot.</summary>
internal static class GroupCount
{
    public static IEnumerable<ReviewAggregate> Of(
        Guid reviewId, Guid revieweeId, Relation relation, IReadOnlyList<GroupAnswer> answers, Dictionary<Guid, ReviewQuestion> questions, ReviewCycle cycle)
    {
        foreach (var group in answers.GroupBy(answer => answer.QuestionId).OrderBy(group => group.Key))
        {
            if (!questions.TryGetValue(group.Key, out var question)) continue;
            var rated = group.Where(answer => answer.Rating is not null).ToList();
            var texts = group.Where(answer => !string.IsNullOrWhiteSpace(answer.Text)).ToList();
            var mean = People(rated) >= cycle.MinGroupSize ? rated.Average(answer => answer.Rating) : null;
            // Few words among many marks would be easy to lay at somebody's door.
            var shown = People(texts) >= cycle.MinGroupSize ? Shuffled(texts, cycle.AnonymityMode) : [];
            if (mean is null && shown.Count == 0) continue;
            yield return new ReviewAggregate(reviewId, revieweeId, relation, question, Math.Max(mean is null ? 0 : People(rated), shown.Count == 0 ? 0 : People(texts)), mean, shown);
        }
    }

    private static int People(IEnumerable<GroupAnswer> answers) => answers.Select(answer => answer.AssignmentId).Distinct().Count();

    private static IReadOnlyList<AggregateText> Shuffled(IEnumerable<GroupAnswer> answers, AnonymityMode mode)
    {
        var texts = answers.Select(answer => new AggregateText(answer.Text!.Trim(), mode == AnonymityMode.Named ? answer.Author : null)).ToArray();
        RandomNumberGenerator.Shuffle<AggregateText>(texts);
        return texts;
    }
}
