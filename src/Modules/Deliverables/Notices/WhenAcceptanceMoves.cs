using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells the outcome owner that something waits for their decision, and the producer what was decided.</summary>
internal sealed class WhenAcceptanceMoves(DeliverableNotices notices) :
    IHandle<DeliverableSubmitted>, IHandle<DeliverableAccepted>, IHandle<DeliverableChangesRequested>, IHandle<DeliverableRejected>, IHandle<DeliverableAcceptanceReopened>
{
    public Task HandleAsync(DeliverableSubmitted happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, Of(happened.OutcomeOwnerId), null, "deliverable-submitted", Key(happened.DeliverableId, happened.AtVersion),
        title => $"“{title}” waits for your acceptance, revision {happened.Revision}.", cancel);

    public Task HandleAsync(DeliverableAccepted happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId], happened.ById, "deliverable-accepted", Key(happened.DeliverableId, happened.AtVersion),
        title => $"“{title}” was accepted.", cancel);

    public Task HandleAsync(DeliverableChangesRequested happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId], happened.ById, "deliverable-changes-requested", Key(happened.DeliverableId, happened.AtVersion),
        title => $"Changes were asked for at “{title}”.", cancel);

    public Task HandleAsync(DeliverableRejected happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId], happened.ById, "deliverable-rejected", Key(happened.DeliverableId, happened.AtVersion),
        title => $"“{title}” was rejected.", cancel);

    public Task HandleAsync(DeliverableAcceptanceReopened happened, CancellationToken cancel) => notices.TellAsync(
        happened.DeliverableId, [happened.ProducerId, .. Of(happened.OutcomeOwnerId)], null, "deliverable-acceptance-reopened",
        Key(happened.DeliverableId, happened.AtVersion), title => $"The acceptance of “{title}” is looked at again.", cancel);

    private static IReadOnlyList<Guid> Of(Guid? person) => person is { } id ? [id] : [];

    private static string Key(Guid deliverableId, int version) => $"{deliverableId}:{version}";
}
