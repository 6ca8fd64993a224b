using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>What people are told about deliverables and dependencies.</summary>
public static class DeliverableNoticeKinds
{
    internal static readonly NoticeKind Submitted = new("deliverable-submitted", "{0} waits for your acceptance.");
    internal static readonly NoticeKind Accepted = new("deliverable-accepted", "{0} was accepted.");
    internal static readonly NoticeKind ChangesRequested = new("deliverable-changes-requested", "Changes were asked for at {0}.");
    internal static readonly NoticeKind Rejected = new("deliverable-rejected", "{0} was rejected.");
    internal static readonly NoticeKind AcceptanceReopened = new("deliverable-acceptance-reopened", "The acceptance of {0} is looked at again.");
    internal static readonly NoticeKind Commented = new("deliverable-commented", "There is a comment at {0}.");
    internal static readonly NoticeKind HandedOver = new("deliverable-handed-over", "{0} is yours to make now.");
    internal static readonly NoticeKind AcceptanceReassigned = new("deliverable-acceptance-reassigned", "{0} is yours to accept now.");
    internal static readonly NoticeKind DependencyProposed = new("dependency-proposed", "{0} waits for something of yours. Agree or decline.");
    internal static readonly NoticeKind DependencyAgreed = new("dependency-agreed", "What {0} waits for was agreed.");
    internal static readonly NoticeKind DependencyDeclined = new("dependency-declined", "What {0} waits for was declined.");
    internal static readonly NoticeKind DependencySatisfied = new("dependency-satisfied", "What {0} waited for is there.");
    internal static readonly NoticeKind DependencyBroken = new("dependency-broken", "{0} did not get what you agreed to provide.");

    public static IReadOnlyList<NoticeKind> All { get; } =
    [
        Submitted, Accepted, ChangesRequested, Rejected, AcceptanceReopened, Commented, HandedOver, AcceptanceReassigned,
        DependencyProposed, DependencyAgreed, DependencyDeclined, DependencySatisfied, DependencyBroken,
    ];
}
