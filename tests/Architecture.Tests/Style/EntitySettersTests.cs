using Outcomes.Architecture.Tests.Sources;
using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Style;

public sealed class EntitySettersTests
{
    [Fact]
    public void Entities_are_changed_by_their_verbs_only()
    {
        var entities = Product.Types.Where(type => typeof(Entity).IsAssignableFrom(type)).ToList();
        Assert.NotEmpty(entities);
        Guard.Passes(EntitySetters.Faults(entities));
    }

    [Fact]
    public void A_public_setter_is_caught() => Assert.Single(EntitySetters.Faults([typeof(Loose)]));

    [Fact]
    public void Private_and_internal_setters_pass() => Assert.Empty(EntitySetters.Faults([typeof(Strict)]));

    private sealed class Loose : Entity
    {
        public string Title { get; set; } = "";
    }

    private sealed class Strict : Entity
    {
        public string Title { get; private set; } = "";
        public string Note { get; internal set; } = "";
    }
}
