namespace Outcomes.Reviews;

/// <summary>Where a cycle stands.</summary>
public enum CycleState
{
    /// <summary>Being set up by HR.</summary>
    Draft,

    /// <summary>Complete; waits for its launch.</summary>
    Scheduled,

    /// <summary>Reviews are written.</summary>
    Collecting,

    /// <summary>Nobody is reminded, nothing expires and nothing is handed in until it is resumed.</summary>
    Paused,

    /// <summary>Ratings are compared across teams.</summary>
    Calibrating,

    /// <summary>Reviews are shared with the people reviewed, and answered by them.</summary>
    Sharing,

    /// <summary>Over: every review of it has ended.</summary>
    Closed,

    /// <summary>Given up, with everything in it.</summary>
    Cancelled,
}

/// <summary>Groups of states that lists and rules speak of.</summary>
public static class CycleStates
{
    /// <summary>Seen by HR only: nobody has been told of it.</summary>
    public static readonly IReadOnlyList<CycleState> Planned = [CycleState.Draft, CycleState.Scheduled];

    /// <summary>There are reviews, and not all have ended.</summary>
    public static readonly IReadOnlyList<CycleState> Running = [CycleState.Collecting, CycleState.Paused, CycleState.Calibrating, CycleState.Sharing];
}
