using Outcomes.Reviews;
using Outcomes.Web.Components;
using FormState = Outcomes.Reviews.FormState;

namespace Outcomes.Web.Cycles;

/// <summary>How the states of what HR sets up are shown.</summary>
internal static class CycleMarks
{
    public static StateMark Of(CycleState state) => state switch
    {
        CycleState.Draft => StateMark.Draft,
        CycleState.Scheduled => StateMark.Committed with { Word = "Scheduled" },
        CycleState.Collecting => StateMark.Active with { Word = "Collecting" },
        CycleState.Paused => StateMark.Paused,
        CycleState.Calibrating => StateMark.Active with { Word = "Calibrating" },
        CycleState.Sharing => StateMark.OnTrack with { Word = "Sharing" },
        CycleState.Closed => StateMark.Closed,
        _ => StateMark.Cancelled,
    };

    public static StateMark Of(FormState state) => state switch
    {
        FormState.Draft => StateMark.Draft,
        FormState.Frozen => StateMark.Accepted with { Word = "In use, as it is" },
        _ => StateMark.Cancelled with { Word = "Retired" },
    };

    public static StateMark Of(ReviewState state) => state switch
    {
        ReviewState.NotStarted => StateMark.Pending with { Word = "Not started" },
        ReviewState.Collecting => StateMark.Active with { Word = "Collecting" },
        ReviewState.ManagerDraft => StateMark.Draft with { Word = "Manager writes" },
        ReviewState.ReadyForCalibration => StateMark.Submitted with { Word = "Ready" },
        ReviewState.Calibrated => StateMark.Committed with { Word = "Calibrated" },
        ReviewState.Shared => StateMark.OnTrack with { Word = "Shared" },
        ReviewState.Acknowledged => StateMark.Accepted with { Word = "Acknowledged" },
        ReviewState.Disputed => StateMark.AtRisk with { Word = "Disputed" },
        ReviewState.Final => StateMark.Accepted with { Word = "Final" },
        _ => StateMark.Cancelled,
    };
}
