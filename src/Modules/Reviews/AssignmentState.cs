namespace Outcomes.Reviews;

/// <summary>Where one reviewer's part stands.</summary>
public enum AssignmentState
{
    /// <summary>A peer was named; the manager has not answered. The peer does not know of it.</summary>
    Nominated,

    /// <summary>The manager agreed; the peer is asked when the stage opens.</summary>
    Approved,

    /// <summary>The manager said no.</summary>
    Refused,

    /// <summary>The reviewer is asked to write.</summary>
    Requested,

    /// <summary>The reviewer has a draft, which nobody else sees.</summary>
    InProgress,
    Submitted,

    /// <summary>The reviewer said no.</summary>
    Declined,

    /// <summary>The days of grace ended without an answer.</summary>
    Expired,

    /// <summary>The review was taken out of the cycle, or the cycle given up.</summary>
    Cancelled,
}

/// <summary>Groups of states that lists and rules speak of.</summary>
public static class AssignmentStates
{
    /// <summary>Somebody still has to act.</summary>
    public static readonly IReadOnlyList<AssignmentState> Open =
        [AssignmentState.Nominated, AssignmentState.Approved, AssignmentState.Requested, AssignmentState.InProgress];

    /// <summary>The reviewer knows nothing of it.</summary>
    public static readonly IReadOnlyList<AssignmentState> BeforeRequest = [AssignmentState.Nominated, AssignmentState.Approved, AssignmentState.Refused];

    /// <summary>The reviewer may write.</summary>
    public static readonly IReadOnlyList<AssignmentState> Writing = [AssignmentState.Requested, AssignmentState.InProgress];
}
