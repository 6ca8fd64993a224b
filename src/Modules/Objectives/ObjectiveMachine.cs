using Outcomes.Platform;
using static Outcomes.Objectives.ObjectiveState;

namespace Outcomes.Objectives;

/// <summary>Who may lead an objective from which state to which. HR acts as the manager where there is none; nobody is their own manager.</summary>
public static class ObjectiveMachine
{
    private const Party Approver = Party.DirectManager | Party.UnitHead;
    private const Party Manager = Party.DirectManager | Party.HR;
    private const Party Anybody = Party.Owner | Party.DirectManager | Party.HR;

    public static readonly Machine<ObjectiveState> Table = new("objective",
        new("Propose", Draft, Proposed, Party.Owner),
        new("Activate", Draft, Active, Party.Owner),
        new("Approve", Proposed, Active, Approver),
        new("Return", Proposed, Draft, Approver),
        new("Pause", Active, Paused, Party.Owner),
        new("Resume", Paused, Active, Party.Owner),
        new("Rebaseline", Active, Active, Party.Owner),
        new("Close", Active, Closed, Party.Owner),
        new("Cancel", Draft, Cancelled, Manager),
        new("Cancel", Proposed, Cancelled, Manager),
        new("Cancel", Active, Cancelled, Manager),
        new("Cancel", Paused, Cancelled, Manager),
        new("Reopen", Closed, Active, Manager),
        new("HandOver", Draft, Draft, Anybody),
        new("HandOver", Proposed, Proposed, Anybody),
        new("HandOver", Active, Active, Anybody),
        new("HandOver", Paused, Paused, Anybody))
    { Sayings = new Dictionary<string, string>(StringComparer.Ordinal) { ["HandOver"] = "hand it over" } };
}
