using Outcomes.Platform;
using static Outcomes.Reviews.CalibrationState;

namespace Outcomes.Reviews;

/// <summary>How a session goes: HR of its unit sets it up, the facilitator leads it.</summary>
public static class CalibrationMachine
{
    private const Party Leaders = Party.Facilitator | Party.HR;

    public static readonly Machine<CalibrationState> Steps = new("calibration session",
    [
        new("Open", Planned, Open, Leaders),
        new("Lock", Open, Locked, Leaders),
        new("Cancel", Planned, Cancelled, Party.HR),
        new("Cancel", Open, Cancelled, Party.HR),
    ]);

    /// <summary>What is done meanwhile; the state stays.</summary>
    public static readonly Machine<CalibrationState> Upkeep = new("calibration session",
    [
        new("Invite", Planned, Planned, Leaders),
        new("Invite", Open, Open, Leaders),
        new("Uninvite", Planned, Planned, Leaders),
        new("Uninvite", Open, Open, Leaders),
        new("ChangeRating", Open, Open, Leaders),
    ]);

    /// <summary>What the viewer may do now. Guards answer when the action is tried.</summary>
    public static IReadOnlyList<string> AllowedActions(CalibrationState state, bool isFacilitator, bool isHR)
    {
        var viewerIs = (isFacilitator ? Party.Facilitator : Party.None) | (isHR ? Party.HR : Party.None);
        return [.. Steps.AllowedActions(state, viewerIs), .. Upkeep.AllowedActions(state, viewerIs)];
    }
}
