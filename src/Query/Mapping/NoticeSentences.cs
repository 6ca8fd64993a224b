using System.Collections.Frozen;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Query.Mapping;

/// <summary>What a notice says to whoever reads it now: the kinds of all modules in one place.</summary>
internal static class NoticeSentences
{
    private static readonly FrozenDictionary<string, NoticeKind> Kinds =
        new[] { NoticeKind.Mentioned }.Concat(ObjectiveNoticeKinds.All).Concat(DeliverableNoticeKinds.All).Concat(ReviewNoticeKinds.All)
            .Concat(CycleNoticeKinds.All).ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <param name="title">Of the subject; absent = the reader does not see it.</param>
    public static string Of(string kind, string subjectRef, string? title) =>
        Kinds.GetValueOrDefault(kind, NoticeKind.Unknown).Say(title, Unseen(subjectRef[..Math.Max(0, subjectRef.IndexOf(':', StringComparison.Ordinal))]));

    private static string Unseen(string subjectKind) => subjectKind switch
    {
        "objective" => "an objective that you do not see",
        "deliverable" or "dependency" => "a deliverable that you do not see",
        "review" or "review-assignment" => "a review that you do not see",
        "calibration-session" => "that you do not see",
        ReviewCycle.Kind => "a cycle of reviews that you do not see",
        _ => "something that you do not see",
    };
}
