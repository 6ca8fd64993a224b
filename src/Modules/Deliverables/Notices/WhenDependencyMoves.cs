using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells the provider that they are asked or let down somebody, and whoever waits how it goes.</summary>
internal sealed class WhenDependencyMoves(OutcomesDb db, DeliverableNotices notices) :
    IHandle<DependencyProposed>, IHandle<DependencyAgreed>, IHandle<DependencyDeclined>, IHandle<DependencySatisfied>, IHandle<DependencyBroken>
{
    public Task HandleAsync(DependencyProposed happened, CancellationToken cancel) => notices.TellOfDependencyAsync(
        happened.DependencyId, happened.ConsumerDeliverableId, happened.ProviderPersonId, "dependency-proposed", what => $"{what} waits for something of yours. Agree or decline.", cancel);

    public Task HandleAsync(DependencyAgreed happened, CancellationToken cancel) =>
        TellConsumerAsync(happened.DependencyId, happened.ConsumerDeliverableId, "dependency-agreed", what => $"What {what} waits for was agreed.", cancel);

    public Task HandleAsync(DependencyDeclined happened, CancellationToken cancel) =>
        TellConsumerAsync(happened.DependencyId, happened.ConsumerDeliverableId, "dependency-declined", what => $"What {what} waits for was declined.", cancel);

    public Task HandleAsync(DependencySatisfied happened, CancellationToken cancel) =>
        TellConsumerAsync(happened.DependencyId, happened.ConsumerDeliverableId, "dependency-satisfied", what => $"What {what} waited for is there.", cancel);

    public Task HandleAsync(DependencyBroken happened, CancellationToken cancel) => notices.TellOfDependencyAsync(
        happened.DependencyId, happened.ConsumerDeliverableId, happened.ProviderPersonId, "dependency-broken", what => $"{what} did not get what you agreed to provide.", cancel);

    private async Task TellConsumerAsync(Guid dependencyId, Guid consumerDeliverableId, string kind, Func<string, string> sentence, CancellationToken cancel)
    {
        var producerId = await db.Set<Deliverable>().Where(d => d.Id == consumerDeliverableId).Select(d => (Guid?)d.ProducerId).FirstOrDefaultAsync(cancel);
        if (producerId is { } consumer) await notices.TellOfDependencyAsync(dependencyId, consumerDeliverableId, consumer, kind, sentence, cancel);
    }
}
