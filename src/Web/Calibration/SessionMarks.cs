using Outcomes.Reviews;
using Outcomes.Web.Components;

namespace Outcomes.Web.Calibration;

/// <summary>How the states of a session are shown.</summary>
internal static class SessionMarks
{
    public static StateMark Of(CalibrationState state) => state switch
    {
        CalibrationState.Planned => StateMark.Draft with { Word = "Planned" },
        CalibrationState.Open => StateMark.Active with { Word = "Open" },
        CalibrationState.Locked => StateMark.Accepted with { Word = "Locked" },
        _ => StateMark.Cancelled,
    };
}
