using Outcomes.Platform;
using static Outcomes.Reviews.CycleState;

namespace Outcomes.Reviews;

/// <summary>What HR of the whole organisation does with a cycle, and where it leads.</summary>
/// <remarks>Without calibration a cycle goes from Collecting straight to Sharing: the guard of the one step refuses where the other is meant.</remarks>
public static class CycleMachine
{
    public static readonly Machine<CycleState> Steps = new("review cycle",
    [
        new("Schedule", Draft, Scheduled, Party.HR),
        new("Launch", Scheduled, Collecting, Party.HR),
        new("Pause", Collecting, Paused, Party.HR),
        new("Resume", Paused, Collecting, Party.HR),
        new("StartCalibration", Collecting, Calibrating, Party.HR),
        new("StartSharing", Collecting, Sharing, Party.HR),
        new("StartSharing", Calibrating, Sharing, Party.HR),
        new("Close", Sharing, Closed, Party.HR),
        .. new[] { Draft, Scheduled }.Concat(CycleStates.Running).Select(state => new Transition<CycleState>("Cancel", state, Cancelled, Party.HR)),
    ]);

    /// <summary>What may be set up or mended meanwhile; the state stays.</summary>
    public static readonly Machine<CycleState> Upkeep = new("review cycle",
    [
        new("Edit", Draft, Draft, Party.HR),
        new("Edit", Scheduled, Scheduled, Party.HR),
        new("Delete", Draft, Draft, Party.HR),
        .. new[] { Draft, Scheduled, Collecting, Paused }.Select(state => new Transition<CycleState>("AddParticipant", state, state, Party.HR)),
        .. new[] { Draft, Scheduled, Collecting, Paused, Calibrating }.Select(state => new Transition<CycleState>("RemoveParticipant", state, state, Party.HR)),
        .. new[] { Collecting, Paused }.Select(state => new Transition<CycleState>("MoveStage", state, state, Party.HR)),
    ]);

    /// <summary>What the viewer may do now, steps first. Guards answer when the action is tried.</summary>
    public static IReadOnlyList<string> AllowedActions(CycleState state, bool isHR)
    {
        var viewerIs = isHR ? Party.HR : Party.None;
        return [.. Steps.AllowedActions(state, viewerIs), .. Upkeep.AllowedActions(state, viewerIs)];
    }
}
