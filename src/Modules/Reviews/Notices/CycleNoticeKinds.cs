using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What people are told about a cycle that they take part in. The subject is the cycle: no notice names a reviewee or a colleague.</summary>
public static class CycleNoticeKinds
{
    internal static readonly NoticeKind Asked = new("review-asked", "You are asked to write in {0}.");
    internal static readonly NoticeKind DueSoon = new("review-due-soon", "What you write in {0} is due in three days.");
    internal static readonly NoticeKind Due = new("review-due", "What you write in {0} is due today.");
    internal static readonly NoticeKind PeerWaits = new("review-peer-waits", "In {0} a peer was named and waits for your answer.");
    internal static readonly NoticeKind PeerRefused = new("review-peer-refused", "In {0} a peer whom you named was not approved.");
    internal static readonly NoticeKind HandedOver = new("review-handed-over", "In {0} there is a review that is yours to write now.");

    public static IReadOnlyList<NoticeKind> All { get; } = [Asked, DueSoon, Due, PeerWaits, PeerRefused, HandedOver];
}
