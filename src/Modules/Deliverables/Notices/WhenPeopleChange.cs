using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells somebody that they make, or accept, a deliverable from now on.</summary>
internal sealed class WhenPeopleChange(DeliverableNotices notices) : IHandle<DeliverableHandedOver>, IHandle<DeliverableAcceptanceReassigned>
{
    public Task HandleAsync(DeliverableHandedOver happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ToId], null, DeliverableNoticeKinds.HandedOver, $"{happened.DeliverableId}:{happened.AtVersion}", cancel);

    public Task HandleAsync(DeliverableAcceptanceReassigned happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ToId], null, DeliverableNoticeKinds.AcceptanceReassigned, $"{happened.DeliverableId}:{happened.AtVersion}", cancel);
}
