using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tells somebody that an objective is theirs now, and an owner that theirs was cancelled or reopened by somebody else.</summary>
internal sealed class WhenHandedOver(ObjectiveNotices notices) :
    IHandle<ObjectiveHandedOver>, IHandle<ObjectiveCancelled>, IHandle<ObjectiveReopened>
{
    public Task HandleAsync(ObjectiveHandedOver happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.To], happened.ById, ObjectiveNoticeKinds.HandedOver, $"{happened.ObjectiveId}:{happened.AtVersion}", cancel);

    public Task HandleAsync(ObjectiveCancelled happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.OwnerId], happened.ById, ObjectiveNoticeKinds.Cancelled, $"{happened.ObjectiveId}", cancel);

    public Task HandleAsync(ObjectiveReopened happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.OwnerId], happened.ById, ObjectiveNoticeKinds.Reopened, $"{happened.ObjectiveId}:{happened.AtVersion}", cancel);
}
