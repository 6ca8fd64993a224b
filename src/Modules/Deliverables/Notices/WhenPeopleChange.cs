using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells somebody that they make, or accept, a deliverable from now on.</summary>
internal sealed class WhenPeopleChange(DeliverableNotices notices) : IHandle<DeliverableHandedOver>, IHandle<DeliverableAcceptanceReassigned>
{
    public Task HandleAsync(DeliverableHandedOver happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ToId], null, "deliverable-handed-over", $"{happened.DeliverableId}:{happened.AtVersion}",
        title => $"“{title}” is yours to make now.", cancel);

    public Task HandleAsync(DeliverableAcceptanceReassigned happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ToId], null, "deliverable-acceptance-reassigned", $"{happened.DeliverableId}:{happened.AtVersion}",
        title => $"“{title}” is yours to accept now.", cancel);
}
