using Outcomes.Objectives;
using static Outcomes.Objectives.ObjectiveState;

namespace Outcomes.Tests.Objectives;

/// <summary>The objective's rows of the domain page, typed a second time and not taken from the code.</summary>
internal static class ExpectedObjectiveSteps
{
    public static readonly IReadOnlyList<Step> All =
    [
        new("Propose", Draft, Proposed, Role.Owner),
        new("Approve", Proposed, Active, Role.Manager, Role.DottedManager, Role.UnitHead),
        new("Return", Proposed, Draft, Role.Manager, Role.DottedManager, Role.UnitHead),
        new("Activate", Draft, Active, Role.Owner),
        new("Pause", Active, Paused, Role.Owner),
        new("Resume", Paused, Active, Role.Owner),
        new("Rebaseline", Active, Active, Role.Owner),
        new("Close", Active, Closed, Role.Owner),
        new("Cancel", Draft, Cancelled, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("Cancel", Proposed, Cancelled, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("Cancel", Active, Cancelled, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("Cancel", Paused, Cancelled, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("Reopen", Closed, Active, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("HandOver", Draft, Draft, Role.Owner, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("HandOver", Proposed, Proposed, Role.Owner, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("HandOver", Active, Active, Role.Owner, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
        new("HandOver", Paused, Paused, Role.Owner, Role.Manager, Role.DottedManager, Role.HR, Role.ScopedHR),
    ];

    public static IEnumerable<string> Actions => All.Select(step => step.Action).Distinct();

    public static Step? Find(string action, ObjectiveState from, Role role) =>
        All.FirstOrDefault(step => step.Action == action && step.From == from && step.By.Contains(role));

    internal enum Role { Owner, Manager, DottedManager, UpperManager, UnitHead, HR, ScopedHR, OtherHR, Colleague, Stranger }

    internal sealed record Step(string Action, ObjectiveState From, ObjectiveState To, params IReadOnlyList<Role> By);
}
