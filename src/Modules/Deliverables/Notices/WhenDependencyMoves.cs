using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells the provider that they are asked or let down somebody, and whoever waits how it goes.</summary>
internal sealed class WhenDependencyMoves(OutcomesDb db, DeliverableNotices notices) :
    IHandle<DependencyProposed>, IHandle<DependencyAgreed>, IHandle<DependencyDeclined>, IHandle<DependencySatisfied>, IHandle<DependencyBroken>
{
    public Task HandleAsync(DependencyProposed happened, CancellationToken cancel) => notices.TellOfDependencyAsync(
        happened.DependencyId, happened.ProviderPersonId, DeliverableNoticeKinds.DependencyProposed, cancel);

    public Task HandleAsync(DependencyAgreed happened, CancellationToken cancel) =>
        TellConsumerAsync(happened.DependencyId, happened.ConsumerDeliverableId, DeliverableNoticeKinds.DependencyAgreed, cancel);

    public Task HandleAsync(DependencyDeclined happened, CancellationToken cancel) =>
        TellConsumerAsync(happened.DependencyId, happened.ConsumerDeliverableId, DeliverableNoticeKinds.DependencyDeclined, cancel);

    public Task HandleAsync(DependencySatisfied happened, CancellationToken cancel) =>
        TellConsumerAsync(happened.DependencyId, happened.ConsumerDeliverableId, DeliverableNoticeKinds.DependencySatisfied, cancel);

    public Task HandleAsync(DependencyBroken happened, CancellationToken cancel) => notices.TellOfDependencyAsync(
        happened.DependencyId, happened.ProviderPersonId, DeliverableNoticeKinds.DependencyBroken, cancel);

    private async Task TellConsumerAsync(Guid dependencyId, Guid consumerDeliverableId, NoticeKind kind, CancellationToken cancel)
    {
        var producerId = await db.Set<Deliverable>().Where(d => d.Id == consumerDeliverableId).Select(d => (Guid?)d.ProducerId).FirstOrDefaultAsync(cancel);
        if (producerId is { } consumer) await notices.TellOfDependencyAsync(dependencyId, consumer, kind, cancel);
    }
}
