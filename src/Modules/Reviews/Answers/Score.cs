using System.Text.Json;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The computed score of a review: the weighted mean of its rated parts, on the scale of the template.</summary>
/// <param name="Value">Absent where nothing is rated.</param>
/// <param name="Inputs">JSON: weight and value of each part, as they were when it was made.</param>
public sealed record Score(decimal? Value, string Inputs)
{
    private const int Decimals = 4;

    /// <summary>Parts and questions that are not rated, or have weight 0, are left out and the rest counts as much as before among itself (invariant I3).</summary>
    public static Score Of(IReadOnlyList<ScorePart> parts, ScaleRange scale)
    {
        var counted = parts.OrderBy(part => part.Relation).Select(part => new ScoreInput(part.Relation, part.Weight, Rounded(Mean(part.Ratings, scale)))).ToList();
        var value = Mean([.. counted.Select(input => (input.Weight, input.Value))]);
        return new Score(Rounded(value), JsonSerializer.Serialize(new { scale.Least, scale.Most, Parts = counted }, StoredJson.Options));
    }

    private static decimal? Mean(IReadOnlyList<ScoreRating> ratings, ScaleRange scale) =>
        Mean([.. ratings.Select(rating => (rating.Weight, rating.Value is { } value ? scale.From(value, rating.Scale) : (decimal?)null))]);

    private static decimal? Mean(IReadOnlyList<(decimal Weight, decimal? Value)> values)
    {
        var rated = values.Where(one => one.Weight > 0 && one.Value is not null).ToList();
        return rated.Count == 0 ? null : rated.Sum(one => one.Weight * one.Value!.Value) / rated.Sum(one => one.Weight);
    }

    private static decimal? Rounded(decimal? value) => value is { } given ? Math.Round(given, Decimals) : null;
}

/// <summary>What one relation says: the ratings of its section, and the section's weight.</summary>
public sealed record ScorePart(Relation Relation, decimal Weight, IReadOnlyList<ScoreRating> Ratings);

/// <summary>One rating, or its absence.</summary>
/// <param name="Weight">Of the question within its section.</param>
/// <param name="Value">Absent = not rated.</param>
/// <param name="Scale">On which it was given.</param>
public sealed record ScoreRating(decimal Weight, decimal? Value, ScaleRange Scale);

/// <summary>A part as it went into the score. Of a group only the whole is kept, so that the inputs tell no more than the score does.</summary>
public sealed record ScoreInput(Relation Relation, decimal Weight, decimal? Value);

/// <summary>The ends of a rating scale.</summary>
public sealed record ScaleRange(decimal Least, decimal Most)
{
    public static ScaleRange Of(RatingScale scale) => new(scale.Points.Min(point => point.Value), scale.Points.Max(point => point.Value));

    /// <summary>A value of another scale, at the same height on this one.</summary>
    public decimal From(decimal value, ScaleRange other) =>
        other == this || other.Most == other.Least ? Math.Clamp(value, Least, Most) : Least + ((value - other.Least) / (other.Most - other.Least) * (Most - Least));
}
