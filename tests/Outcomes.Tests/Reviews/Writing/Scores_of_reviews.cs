using FsCheck;
using FsCheck.Fluent;
using Outcomes.Reviews;
using Xunit;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>The computed score is a weighted mean of what is rated (invariant I3).</summary>
public sealed class Scores_of_reviews
{
    private static readonly ScaleRange Five = new(1, 5);
    private static readonly ScaleRange Ten = new(0, 10);

    private static readonly Gen<ScoreRating> Rating =
        from weight in Gen.Choose(0, 4)
        from value in Gen.Choose(-2, 10)
        from onTen in Gen.Elements(true, false)
        select new ScoreRating(weight, value < 0 ? null : onTen ? value : Math.Clamp(value, 1, 5), onTen ? Ten : Five);

    private static readonly Gen<ScorePart> Part =
        from relation in Gen.Elements(Enum.GetValues<Relation>())
        from weight in Gen.Choose(0, 4)
        from ratings in Rating.ListOf()
        select new ScorePart(relation, weight, [.. ratings]);

    [Fact]
    public void A_score_stays_on_the_scale_and_inside_the_range_of_its_parts() => Check(parts =>
    {
        var counted = parts.Where(part => part.Weight > 0).SelectMany(part => part.Ratings.Where(rating => rating.Weight > 0 && rating.Value is not null))
            .Select(rating => Five.From(rating.Value ?? 0, rating.Scale)).ToList();
        return Score.Of(parts, Five).Value is { } score ? score >= counted.Min() - 0.001m && score <= counted.Max() + 0.001m : counted.Count == 0;
    });

    [Fact]
    public void What_is_not_rated_or_has_no_weight_never_changes_a_score() => Check(parts =>
    {
        var more = parts.Select(part => part with { Ratings = [.. part.Ratings, new ScoreRating(3, null, Five), new ScoreRating(0, 5, Five)] })
            .Append(new ScorePart(Relation.Peer, 9, [])).Append(new ScorePart(Relation.Upward, 0, [new ScoreRating(1, 1, Five)])).ToList();
        return Score.Of(parts, Five).Value == Score.Of(more, Five).Value;
    });

    [Fact]
    public void Of_a_group_the_inputs_keep_the_whole_and_no_single_question()
    {
        var score = Score.Of([new ScorePart(Relation.Peer, 1, [new ScoreRating(1, 5, Five), new ScoreRating(1, 2, Five)]), new ScorePart(Relation.Self, 1, [])], Five);
        Assert.Equal(3.5m, score.Value);
        Assert.Equal("""{"least":1,"most":5,"parts":[{"relation":"Self","weight":1},{"relation":"Peer","weight":1,"value":3.5}]}""", score.Inputs);
    }

    private static void Check(Func<IReadOnlyList<ScorePart>, bool> holds) =>
        Prop.ForAll(Part.ListOf().Select(parts => (IReadOnlyList<ScorePart>)[.. parts]).ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
