namespace Outcomes.Reviews;

/// <summary>Where a review stands. Before <see cref="Shared"/> the reviewee sees no more than that it has begun.</summary>
public enum ReviewState
{
    NotStarted,

    /// <summary>Reviewers write.</summary>
    Collecting,

    /// <summary>The manager writes their part, with the other answers before them.</summary>
    ManagerDraft,

    /// <summary>The manager's part is handed in; upper managers and HR read it from here on.</summary>
    ReadyForCalibration,

    /// <summary>The rating is fixed.</summary>
    Calibrated,

    /// <summary>The reviewee reads it.</summary>
    Shared,
    Acknowledged,
    Disputed,
    Final,

    /// <summary>The reviewee was taken out of the cycle, or the cycle was given up.</summary>
    Cancelled,
}

/// <summary>Groups of states that lists and rules speak of.</summary>
public static class ReviewStates
{
    /// <summary>Nothing more happens, unless HR reopens it.</summary>
    public static readonly IReadOnlyList<ReviewState> Terminal = [ReviewState.Final, ReviewState.Cancelled];

    /// <summary>What the reviewee cannot tell apart.</summary>
    public static readonly IReadOnlyList<ReviewState> Hidden =
        [ReviewState.NotStarted, ReviewState.Collecting, ReviewState.ManagerDraft, ReviewState.ReadyForCalibration, ReviewState.Calibrated];

    /// <summary>The manager's part is not handed in yet.</summary>
    public static readonly IReadOnlyList<ReviewState> BeforeReady = [ReviewState.NotStarted, ReviewState.Collecting, ReviewState.ManagerDraft];
}
