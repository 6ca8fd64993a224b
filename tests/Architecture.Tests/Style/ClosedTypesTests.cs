using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class ClosedTypesTests
{
    [Fact]
    public void Classes_are_sealed_unless_made_to_be_inherited() => Guard.Passes(ClosedTypes.Faults(Product.Types));

    [Fact]
    public void An_open_class_is_caught() => Assert.Single(ClosedTypes.Faults([typeof(Open)]));

    [Fact]
    public void A_class_that_is_inherited_passes() => Assert.Empty(ClosedTypes.Faults([typeof(Open), typeof(Closed)]));

    private class Open;
    private sealed class Closed : Open;
}
