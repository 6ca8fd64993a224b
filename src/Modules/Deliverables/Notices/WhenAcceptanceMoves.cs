using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells the outcome owner that something waits for their decision, and the producer what was decided.</summary>
internal sealed class WhenAcceptanceMoves(DeliverableNotices notices) :
    IHandle<DeliverableSubmitted>, IHandle<DeliverableAccepted>, IHandle<DeliverableChangesRequested>, IHandle<DeliverableRejected>, IHandle<DeliverableAcceptanceReopened>
{
    public Task HandleAsync(DeliverableSubmitted happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, Of(happened.OutcomeOwnerId), null, DeliverableNoticeKinds.Submitted, Key(happened.DeliverableId, happened.AtVersion), cancel);

    public Task HandleAsync(DeliverableAccepted happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId], happened.ById, DeliverableNoticeKinds.Accepted, Key(happened.DeliverableId, happened.AtVersion), cancel);

    public Task HandleAsync(DeliverableChangesRequested happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId], happened.ById, DeliverableNoticeKinds.ChangesRequested, Key(happened.DeliverableId, happened.AtVersion), cancel);

    public Task HandleAsync(DeliverableRejected happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId], happened.ById, DeliverableNoticeKinds.Rejected, Key(happened.DeliverableId, happened.AtVersion), cancel);

    public Task HandleAsync(DeliverableAcceptanceReopened happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId, .. Of(happened.OutcomeOwnerId)], null, DeliverableNoticeKinds.AcceptanceReopened,
        Key(happened.DeliverableId, happened.AtVersion), cancel);

    private static IReadOnlyList<Guid> Of(Guid? person) => person is { } id ? [id] : [];

    private static string Key(Guid deliverableId, int version) => $"{deliverableId}:{version}";
}
