namespace Outcomes.Deliverables;

/// <summary>Where a deliverable stands.</summary>
public enum DeliverableState
{
    /// <summary>Being written down; nothing is promised yet.</summary>
    Draft,

    /// <summary>Promised by the producer, awaited by the outcome owner.</summary>
    Committed,

    /// <summary>Handed in with evidence; waits for the outcome owner's decision.</summary>
    Submitted,

    /// <summary>Looked at and sent back with a comment.</summary>
    ChangesRequested,

    /// <summary>Every criterion is met or waived.</summary>
    Accepted,

    /// <summary>Decided against, for good.</summary>
    Rejected,

    /// <summary>Given up by the producer before it was handed in.</summary>
    Cancelled,

    /// <summary>By import only: a past item whose end nobody recorded; counts neither as achieved nor as missed.</summary>
    Unrecorded,
}

/// <summary>Groups of states that lists and rules speak of.</summary>
public static class DeliverableStates
{
    /// <summary>Somebody still has to act. <see cref="DeliverableState.Unrecorded"/> is past, so nobody has.</summary>
    public static readonly IReadOnlyList<DeliverableState> Open =
        [DeliverableState.Draft, DeliverableState.Committed, DeliverableState.Submitted, DeliverableState.ChangesRequested];

    /// <summary>The only states in which nobody needs to be named who accepts (invariant I2).</summary>
    public static readonly IReadOnlyList<DeliverableState> WithoutOutcomeOwner =
        [DeliverableState.Draft, DeliverableState.Cancelled, DeliverableState.Unrecorded];
}
