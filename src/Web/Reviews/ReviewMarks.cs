using Outcomes.Reviews;
using Outcomes.Web.Components;
using Outcomes.Web.Cycles;

namespace Outcomes.Web.Reviews;

/// <summary>How each state of reviews and of their parts is shown.</summary>
internal static class ReviewMarks
{
    // The same words as where HR follows a cycle.
    public static StateMark Of(ReviewState state) => CycleMarks.Of(state);

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
