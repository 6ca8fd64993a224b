using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class DependenciesTests
{
    [Fact]
    public void Classes_need_five_others_at_most() => Guard.Passes(Dependencies.Faults(Product.Types));

    [Fact]
    public void A_sixth_is_caught() => Assert.Single(Dependencies.Faults([typeof(Greedy)]));

    [Fact]
    public void Values_and_records_pass() => Assert.Empty(Dependencies.Faults([typeof(Rich), typeof(Said)]));

#pragma warning disable CS9113 // parameters of the samples are there to be counted
    private sealed class Greedy(object a, object b, object c, object d, object e, object f);
    private sealed class Rich(object a, object b, object c, object d, object e, string f, Guid g, int h);
#pragma warning restore CS9113
    private sealed record Said(object A, object B, object C, object D, object E, object F);
}
