namespace Outcomes.Objectives;

/// <summary>Where an objective stands in its life; Closed and Cancelled are the ends.</summary>
public enum ObjectiveState { Draft, Proposed, Active, Paused, Closed, Cancelled }

/// <summary>What the owner of a closed objective says of it; Unrecorded: a past one whose end nobody recorded (import only).</summary>
public enum ObjectiveVerdict { Achieved, PartlyAchieved, Missed, Unrecorded }

/// <summary>What the owner thinks of reaching it, at the latest check-in.</summary>
public enum Health { OnTrack, AtRisk, OffTrack }

/// <summary>For the business, or for the owner's own development.</summary>
public enum ObjectiveKind { Business, Development }

/// <summary>Groups of states.</summary>
public static class ObjectiveStates
{
    /// <summary>Not over: it can be handed over, cancelled and be overdue.</summary>
    public static readonly IReadOnlyList<ObjectiveState> Open =
        [ObjectiveState.Draft, ObjectiveState.Proposed, ObjectiveState.Active, ObjectiveState.Paused];

    /// <summary>Counts towards its parent's progress: agreed on, and not called off.</summary>
    public static readonly IReadOnlyList<ObjectiveState> Counting = [ObjectiveState.Active, ObjectiveState.Paused, ObjectiveState.Closed];
}
