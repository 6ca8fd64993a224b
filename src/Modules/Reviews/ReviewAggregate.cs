using System.Text.Json;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What a group of peers, or of those who report to the reviewee, answered to one question: counted once when the stage ended, and never again.</summary>
/// <remarks>Made only where the cycle's smallest group is reached, so that two exports cannot differ by one author (invariant I8). Nothing here leads to an answer's row,
/// author, order or time (invariant I11): ids are random, texts stand in an order drawn by lot.</remarks>
public sealed class ReviewAggregate : Entity
{
    private ReviewAggregate() { }

    internal ReviewAggregate(Guid reviewId, Guid revieweeId, Relation relation, ReviewQuestion question, int answerCount, decimal? meanRating, IReadOnlyList<AggregateText> texts)
    {
        (Id, ReviewId, RevieweeId, Relation) = (Guid.NewGuid(), reviewId, revieweeId, relation);
        (QuestionId, ShownToReviewee) = (question.Id, question.ShownToReviewee);
        (AnswerCount, MeanRating, Texts) = (answerCount, meanRating, JsonSerializer.Serialize(texts, StoredJson.Options));
    }

    public Guid ReviewId { get; private set; }
    public Review? Review { get; private set; }
    public Guid RevieweeId { get; private set; }
    public Relation Relation { get; private set; }
    public Guid QuestionId { get; private set; }
    public ReviewQuestion? Question { get; private set; }
    public bool ShownToReviewee { get; private set; }

    /// <summary>At least the cycle's smallest group.</summary>
    public int AnswerCount { get; private set; }
    public decimal? MeanRating { get; private set; }

    /// <summary>JSON list of <see cref="AggregateText"/>; choices too, as texts.</summary>
    public string Texts { get; private set; } = "[]";

    /// <summary>Takes over a frozen aggregate; from 3 answers up, or the database refuses it.</summary>
    public static ReviewAggregate FromHistory(
        Review review, Relation relation, ReviewQuestion question, int answerCount, decimal? meanRating, IReadOnlyList<AggregateText> texts) =>
        new(review.Id, review.RevieweeId, relation, question, answerCount, meanRating, texts);

    public static IReadOnlyList<AggregateText> ReadTexts(string texts) =>
        JsonSerializer.Deserialize<IReadOnlyList<AggregateText>>(texts, StoredJson.Options) ?? [];
}

/// <summary>One text of a group.</summary>
/// <param name="Author">Only where the cycle names authors.</param>
public sealed record AggregateText(string Text, string? Author = null);
