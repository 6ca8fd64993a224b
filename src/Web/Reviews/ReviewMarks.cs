using Outcomes.Reviews;
using Outcomes.Web.Components;

namespace Outcomes.Web.Reviews;

/// <summary>How each state of a part of a review is shown; those of reviews stand beside those of cycles.</summary>
internal static class ReviewMarks
{
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
