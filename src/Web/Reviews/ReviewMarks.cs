using Outcomes.Reviews;
using Outcomes.Web.Components;

namespace Outcomes.Web.Reviews;

/// <summary>How each state of reviews and of their parts is shown.</summary>
internal static class ReviewMarks
{
    public static StateMark Of(ReviewState state) => state switch
    {
        ReviewState.NotStarted => StateMark.Pending with { Word = "Not begun" },
        ReviewState.Collecting => StateMark.Active with { Word = "In writing" },
        ReviewState.ManagerDraft => StateMark.Committed with { Word = "With the manager" },
        ReviewState.ReadyForCalibration => StateMark.Submitted with { Word = "Ready" },
        ReviewState.Calibrated => StateMark.Met with { Tone = Tone.Go, Word = "Rating fixed" },
        ReviewState.Shared => StateMark.Submitted with { Word = "Shared" },
        ReviewState.Acknowledged => StateMark.Accepted with { Word = "Answered" },
        ReviewState.Disputed => StateMark.OffTrack with { Word = "Disputed" },
        ReviewState.Final => StateMark.Closed with { Word = "Final" },
        _ => StateMark.Cancelled,
    };

    public static StateMark Of(AssignmentState state) => state switch
    {
        AssignmentState.Nominated => StateMark.Submitted with { Word = "Named" },
        AssignmentState.Approved => StateMark.Committed with { Word = "Approved" },
        AssignmentState.Refused => StateMark.Rejected with { Word = "Not approved" },
        AssignmentState.Requested => StateMark.Submitted with { Word = "Asked for" },
        AssignmentState.InProgress => StateMark.Draft,
        AssignmentState.Submitted => StateMark.Accepted with { Word = "Handed in" },
        AssignmentState.Declined => StateMark.Rejected with { Tone = Tone.Quiet, Word = "Declined" },
        AssignmentState.Expired => StateMark.Unrecorded with { Word = "Not written" },
        _ => StateMark.Cancelled,
    };
}
