using Outcomes.Deliverables;
using static Outcomes.Deliverables.DeliverableState;

namespace Outcomes.Tests.Deliverables;

/// <summary>The deliverable's rows of the domain page, typed a second time and not taken from the code.</summary>
internal static class ExpectedSteps
{
    public static readonly IReadOnlyList<Step> All =
    [
        new("Commit", Draft, Committed, Role.Producer),
        new("Submit", Committed, Submitted, Role.Producer),
        new("Submit", ChangesRequested, Submitted, Role.Producer),
        new("Submit", Unrecorded, Submitted, Role.Producer),
        new("Accept", Submitted, Accepted, Role.OutcomeOwner),
        new("RequestChanges", Submitted, ChangesRequested, Role.OutcomeOwner),
        new("Reject", Submitted, Rejected, Role.OutcomeOwner),
        new("Withdraw", Submitted, Committed, Role.Producer),
        new("ChangeCriteria", Committed, Committed, Role.OutcomeOwner),
        new("ChangeCriteria", ChangesRequested, ChangesRequested, Role.OutcomeOwner),
        new("ReopenAcceptance", Accepted, Submitted, Role.OutcomeOwner, Role.HR, Role.ScopedHR),
        new("Cancel", Draft, Cancelled, Role.Producer),
        new("Cancel", Committed, Cancelled, Role.Producer),
        new("HandOver", Draft, Draft, Role.Producer, Role.Manager, Role.HR, Role.ScopedHR),
        new("HandOver", Committed, Committed, Role.Producer, Role.Manager, Role.HR, Role.ScopedHR),
        new("HandOver", Submitted, Submitted, Role.Producer, Role.Manager, Role.HR, Role.ScopedHR),
        new("HandOver", ChangesRequested, ChangesRequested, Role.Producer, Role.Manager, Role.HR, Role.ScopedHR),
        new("ReassignAcceptance", Draft, Draft, Role.OutcomeOwner, Role.Manager, Role.HR, Role.ScopedHR),
        new("ReassignAcceptance", Committed, Committed, Role.OutcomeOwner, Role.Manager, Role.HR, Role.ScopedHR),
        new("ReassignAcceptance", Submitted, Submitted, Role.OutcomeOwner, Role.Manager, Role.HR, Role.ScopedHR),
        new("ReassignAcceptance", ChangesRequested, ChangesRequested, Role.OutcomeOwner, Role.Manager, Role.HR, Role.ScopedHR),
    ];

    public static IEnumerable<string> Actions => All.Select(step => step.Action).Distinct();

    public static Step? Find(string action, DeliverableState from, Role role) =>
        All.FirstOrDefault(step => step.Action == action && step.From == from && step.By.Contains(role));

    internal enum Role { Producer, OutcomeOwner, Manager, UpperManager, HR, ScopedHR, Colleague, Stranger }

    internal sealed record Step(string Action, DeliverableState From, DeliverableState To, params IReadOnlyList<Role> By);
}
