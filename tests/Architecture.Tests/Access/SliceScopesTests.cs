using Microsoft.Extensions.DependencyInjection;
using Outcomes.Architecture.Tests.Sources;
using Outcomes.Auth;
using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Access;

public sealed class SliceScopesTests
{
    [Fact]
    public void Every_verb_can_be_reached_with_a_token()
    {
        using var scope = WholeModel.Services.CreateScope();
        var slices = WholeModel.Writes.Select(write => (Slice)scope.ServiceProvider.GetRequiredService(write.Slice)).ToList();
        Assert.True(slices.Count > 60, "Not all slices were found.");
        Guard.Passes(SliceScopes.Faults(slices, [.. TokenScopes.All]));
    }

    [Fact]
    public void A_verb_that_asks_for_a_scope_that_nobody_can_get_is_caught()
    {
        using var scope = WholeModel.Services.CreateScope();
        Assert.Single(SliceScopes.Faults([new Unreachable(scope.ServiceProvider.GetRequiredService<OutcomesDb>())], [.. TokenScopes.All]));
    }

    private sealed class Unreachable(OutcomesDb db) : Change<Nothing>(db, new Permission("weather.write"))
    {
        protected override Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel) => throw new NotSupportedException();
    }
}
