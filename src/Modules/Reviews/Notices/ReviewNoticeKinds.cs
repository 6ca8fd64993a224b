using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What people are told about reviews: that something happened, and never a word of what is written or rated.</summary>
public static class ReviewNoticeKinds
{
    internal static readonly NoticeKind Shared = new("review-shared", "Your review can be read: {0}.");
    internal static readonly NoticeKind Acknowledged = new("review-acknowledged", "A review was answered: {0}.");
    internal static readonly NoticeKind Rebutted = new("review-rebutted", "Something was written beside a review: {0}.");
    internal static readonly NoticeKind Disputed = new("review-disputed", "A review is disputed: {0}.");
    internal static readonly NoticeKind Resolved = new("review-resolved", "A dispute is resolved: {0}.");
    internal static readonly NoticeKind Final = new("review-final", "Your review is final: {0}.");
    internal static readonly NoticeKind Reopened = new("review-reopened", "A review is open once more: {0}.");
    internal static readonly NoticeKind Calibrated = new("review-calibrated", "A review is calibrated: {0}.");
    internal static readonly NoticeKind PartReopened = new("review-part-reopened", "Your part of a review is yours to write again: {0}.");
    internal static readonly NoticeKind SessionPlanned = new("calibration-planned", "You lead the calibration {0}.");
    internal static readonly NoticeKind SessionInvited = new("calibration-invited", "You take part in the calibration {0}.");
    internal static readonly NoticeKind SessionOpened = new("calibration-opened", "The calibration {0} is open.");

    public static IReadOnlyList<NoticeKind> All { get; } =
        [Shared, Acknowledged, Rebutted, Disputed, Resolved, Final, Reopened, Calibrated, PartReopened, SessionPlanned, SessionInvited, SessionOpened];
}
