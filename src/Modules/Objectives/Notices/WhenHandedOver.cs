using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tells somebody that an objective is theirs now, and an owner that theirs was cancelled or reopened by somebody else.</summary>
internal sealed class WhenHandedOver(ObjectiveNotices notices) :
    IHandle<ObjectiveHandedOver>, IHandle<ObjectiveCancelled>, IHandle<ObjectiveReopened>
{
    public Task HandleAsync(ObjectiveHandedOver happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.To], happened.ById, "objective-handed-over", $"{happened.ObjectiveId}:{happened.AtVersion}",
            title => $"“{title}” is yours now.", cancel);

    public Task HandleAsync(ObjectiveCancelled happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.OwnerId], happened.ById, "objective-cancelled", $"{happened.ObjectiveId}",
            title => $"“{title}” was cancelled.", cancel);

    public Task HandleAsync(ObjectiveReopened happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.OwnerId], happened.ById, "objective-reopened", $"{happened.ObjectiveId}:{happened.AtVersion}",
            title => $"“{title}” was opened again.", cancel);
}
