using Outcomes.Architecture.Tests.Sources;
using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Data;

public sealed class EventNamesTests
{
    [Fact]
    public void Every_event_has_a_stable_name_of_its_own() =>
        Guard.Passes(EventNames.Faults(Product.Types.Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract)));

    [Theory]
    [InlineData(typeof(Nameless)), InlineData(typeof(ClrNamed)), InlineData(typeof(Unversioned))]
    public void A_name_that_cannot_last_is_caught(Type sample) => Assert.Single(EventNames.Faults([sample]));

    [Fact]
    public void A_name_given_twice_is_caught() => Assert.Contains(EventNames.Faults([typeof(Right), typeof(Copied)]), fault => fault.Contains("share the name"));

    [Fact]
    public void A_stable_name_passes() => Assert.Empty(EventNames.Faults([typeof(Right)]));

    private sealed record Nameless : DomainEvent;

    [EventName("Outcomes.Deliverables.Accepted")]
    private sealed record ClrNamed : DomainEvent;

    [EventName("deliverables.accepted")]
    private sealed record Unversioned : DomainEvent;

    [EventName("deliverables.changes-requested.v1")]
    private sealed record Right : DomainEvent;

    [EventName("deliverables.changes-requested.v1")]
    private sealed record Copied : DomainEvent;
}
