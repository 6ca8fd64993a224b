using Outcomes.Architecture.Tests.Sources;
using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Walls;

public sealed class SliceMapTests
{
    [Fact]
    public void Every_slice_is_a_declared_write() => Guard.Passes(SliceMap.Faults(Product.Types, WholeModel.Writes));

    [Fact]
    public void A_slice_that_nobody_declared_is_caught() => Assert.Single(SliceMap.Faults([typeof(Forgotten)], []));

    private sealed class Forgotten(OutcomesDb db) : Change<Nothing>(db, new Permission("some.write"))
    {
        protected override Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel) => throw new NotSupportedException();
    }
}
