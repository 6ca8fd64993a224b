using Outcomes.Platform;
using static Outcomes.Deliverables.DeliverableState;
using static Outcomes.Platform.Party;

namespace Outcomes.Deliverables;

/// <summary>Who may do what with a deliverable, and where it leads. The owner of the machine's words is the producer.</summary>
public static class DeliverableMachine
{
    private static readonly IReadOnlyList<DeliverableState> Unjudged = [Draft, Committed, ChangesRequested, Unrecorded];

    // What the names of actions do not say as a sentence does.
    private static readonly Dictionary<string, string> Sayings = new(StringComparer.Ordinal)
    {
        ["HandOver"] = "hand it over",
        ["ReassignAcceptance"] = "let somebody else accept it",
        ["ReopenAcceptance"] = "reopen its acceptance",
        ["JudgeCriterion"] = "judge its criteria",
        ["NameContributor"] = "name who takes part",
        ["SetVisibility"] = "say who sees it",
        ["ProposeDependency"] = "say what it waits for",
        ["Link"] = "link it to an outcome",
    };

    /// <summary>The steps of a deliverable's life, from state to state.</summary>
    public static readonly Machine<DeliverableState> Steps = new("deliverable",
    [
        new("Commit", Draft, Committed, Owner),
        .. From([Committed, ChangesRequested, Unrecorded], "Submit", Submitted, Owner),
        new("Accept", Submitted, Accepted, Acceptor),
        new("RequestChanges", Submitted, ChangesRequested, Acceptor),
        new("Reject", Submitted, Rejected, Acceptor),
        new("Withdraw", Submitted, Committed, Owner),
        .. Within([Committed, ChangesRequested], "ChangeCriteria", Acceptor),
        new("ReopenAcceptance", Accepted, Submitted, Acceptor | HR),
        .. From([Draft, Committed], "Cancel", Cancelled, Owner),
        .. Within(DeliverableStates.Open, "HandOver", Owner | DirectManager | HR),
        .. Within(DeliverableStates.Open, "ReassignAcceptance", Acceptor | DirectManager | HR),
    ])
    { OwnerName = "producer", Sayings = Sayings };

    /// <summary>What may be written down meanwhile; the state stays.</summary>
    public static readonly Machine<DeliverableState> Upkeep = new("deliverable",
    [
        .. Within(Unjudged, "Edit", Owner),
        .. Within([Draft, Unrecorded], "EditCriteria", Owner),
        .. Within(Unjudged, "AddEvidence", Owner),
        .. Within([Submitted], "JudgeCriterion", Acceptor),
        .. Within([.. Unjudged, Submitted, Accepted], "Link", Owner),
        .. Within([.. Unjudged, Submitted, Accepted], "NameContributor", Owner),
        .. Within(Enum.GetValues<DeliverableState>(), "SetVisibility", Owner),
        .. Within([.. Unjudged], "ProposeDependency", Owner),
        .. Within([Draft], "Delete", Owner),
    ])
    { OwnerName = "producer", Sayings = Sayings };

    private static IEnumerable<Transition<DeliverableState>> From(IEnumerable<DeliverableState> states, string action, DeliverableState to, Party by) =>
        states.Select(state => new Transition<DeliverableState>(action, state, to, by));

    private static IEnumerable<Transition<DeliverableState>> Within(IEnumerable<DeliverableState> states, string action, Party by) =>
        states.Select(state => new Transition<DeliverableState>(action, state, state, by));
}
