using FsCheck;
using FsCheck.Fluent;
using Outcomes.Objectives;
using Xunit;

namespace Outcomes.Tests.Objectives;

/// <summary>Invariant I3, and the numbers of key results.</summary>
public sealed class ProgressTests
{
    private static readonly Gen<(decimal, decimal?)> Part =
        from weight in Gen.Choose(0, 5)
        from percent in Gen.Choose(-30, 100)
        select ((decimal)weight, percent < 0 ? (decimal?)null : percent / 100m);

    [Fact]
    public void A_score_stays_inside_the_range_of_its_known_and_weighted_parts() => Check(parts =>
    {
        var known = parts.Where(part => part.Item1 > 0 && part.Item2 is not null).Select(part => part.Item2 ?? 0).ToList();
        var score = ObjectiveProgress.Of(parts);
        return known.Count == 0 ? score is null : score >= known.Min() - 0.000001m && score <= known.Max() + 0.000001m;
    });

    [Fact]
    public void An_absent_part_and_a_part_of_weight_0_never_change_a_score() => Check(parts =>
        ObjectiveProgress.Of(parts) == ObjectiveProgress.Of([.. parts, (3, null), (0, 1m)])
        && ObjectiveProgress.Of(parts) == ObjectiveProgress.Of(parts.Where(part => part.Item2 is not null)));

    [Fact]
    public void Order_and_scale_of_weights_do_not_matter() => Check(parts =>
        ObjectiveProgress.Of(parts) == ObjectiveProgress.Of(parts.Reverse())
        && ObjectiveProgress.Of(parts) == ObjectiveProgress.Of(parts.Select(part => (part.Item1 * 8, part.Item2))));

    [Theory]
    [InlineData(KeyResultKind.Increase, "%", 20, 60, 40, 0.5)]
    [InlineData(KeyResultKind.Increase, "%", 20, 60, 10, 0d)]
    [InlineData(KeyResultKind.Increase, "%", 20, 60, 99, 1d)]
    [InlineData(KeyResultKind.Increase, "%", null, 50, 20, 0.4)]
    [InlineData(KeyResultKind.Increase, null, null, 50, 20, 0.4)]
    [InlineData(KeyResultKind.Increase, "days", null, 50, 20, null)]
    [InlineData(KeyResultKind.Increase, "%", 0, null, 20, null)]
    [InlineData(KeyResultKind.Increase, "%", 0, 50, null, null)]
    [InlineData(KeyResultKind.Increase, "%", 50, 50, 50, 1d)]
    [InlineData(KeyResultKind.Decrease, "ms", 800, 200, 350, 0.75)]
    [InlineData(KeyResultKind.Decrease, "ms", null, 200, 350, null)]
    [InlineData(KeyResultKind.Decrease, "%", 10, -10, 0, 0.5)]
    [InlineData(KeyResultKind.Binary, null, null, null, 1, 1d)]
    [InlineData(KeyResultKind.Binary, null, null, null, 0, 0d)]
    [InlineData(KeyResultKind.Binary, null, null, null, null, null)]
    public void A_key_result_is_as_far_as_its_numbers_say(KeyResultKind kind, string? unit, int? baseline, int? target, int? current, double? expected) =>
        Assert.Equal((decimal?)expected, KeyResultProgress.Of(new KeyResultNumbers(kind, unit, baseline, Target: target), current));

    [Theory]
    [InlineData(40, 60, 40, 1)]
    [InlineData(40, 60, 61, 0)]
    [InlineData(40, null, 61, 1)]
    [InlineData(null, null, 61, null)]
    [InlineData(40, 60, null, null)]
    public void A_range_is_kept_or_not(int? min, int? max, int? current, int? expected) =>
        Assert.Equal(expected, KeyResultProgress.Of(new KeyResultNumbers(KeyResultKind.MaintainInRange, RangeMin: min, RangeMax: max), current));

    private static void Check(Func<(decimal, decimal?)[], bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261124, 7), Prop.ForAll(Part.ArrayOf().ToArbitrary(), holds));
}
