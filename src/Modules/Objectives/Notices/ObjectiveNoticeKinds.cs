using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>What people are told about objectives.</summary>
public static class ObjectiveNoticeKinds
{
    internal static readonly NoticeKind Proposed = new("objective-proposed", "{0} waits for your approval.");
    internal static readonly NoticeKind Approved = new("objective-approved", "{0} was approved.");
    internal static readonly NoticeKind Returned = new("objective-returned", "{0} was returned to you with a comment.");
    internal static readonly NoticeKind Commented = new("objective-commented", "There is a comment at {0}.");
    internal static readonly NoticeKind HandedOver = new("objective-handed-over", "{0} is yours now.");
    internal static readonly NoticeKind Cancelled = new("objective-cancelled", "{0} was cancelled.");
    internal static readonly NoticeKind Reopened = new("objective-reopened", "{0} was opened again.");
    internal static readonly NoticeKind NeedsOwner = new("objective-needs-owner", "{0} needs a new owner.");

    public static IReadOnlyList<NoticeKind> All { get; } = [Proposed, Approved, Returned, Commented, HandedOver, Cancelled, Reopened, NeedsOwner];
}
