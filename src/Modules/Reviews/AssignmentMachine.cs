using Outcomes.Platform;
using static Outcomes.Platform.Party;
using static Outcomes.Reviews.AssignmentState;

namespace Outcomes.Reviews;

/// <summary>How one reviewer's part goes, from the nomination of a peer or the launch of the cycle to its end.</summary>
public static class AssignmentMachine
{
    public static readonly Machine<AssignmentState> Steps = new("part of a review",
    [
        new("Approve", Nominated, Approved, ReviewManager),
        new("Refuse", Nominated, Refused, ReviewManager),
        new("Request", Approved, Requested, ReviewManager | Party.System),
        new("Start", Requested, InProgress, Reviewer),
        new("Submit", InProgress, Submitted, Reviewer),
        .. AssignmentStates.Writing.Select(state => new Transition<AssignmentState>("Decline", state, Declined, Reviewer)),
        .. AssignmentStates.Open.Select(state => new Transition<AssignmentState>("Expire", state, Expired, Party.System)),
        new("Reopen", Submitted, InProgress, HR),
        new("LetStand", InProgress, Submitted, Party.System),   // given back, and not handed in again when its stage ended
        // HR hands over the review, and the part goes with it: the part has no such action of its own.
        .. AssignmentStates.Writing.Select(state => new Transition<AssignmentState>("HandOver", state, Requested, Party.System)),
        .. AssignmentStates.Open.Append(Submitted).Select(state => new Transition<AssignmentState>("Cancel", state, Cancelled, Party.System)),
    ]);

    /// <summary>What the reviewer writes down meanwhile; the state stays.</summary>
    public static readonly Machine<AssignmentState> Upkeep = new("part of a review",
    [
        new("Save", InProgress, InProgress, Reviewer),
    ]);

    /// <summary>What the viewer may do now. Guards answer when the action is tried.</summary>
    public static IReadOnlyList<string> AllowedActions(AssignmentState state, bool isReviewer, bool isManager, bool isHR)
    {
        var viewerIs = None;
        if (isReviewer) viewerIs |= Reviewer;
        if (isManager) viewerIs |= ReviewManager;
        if (isHR) viewerIs |= HR;
        return [.. Steps.AllowedActions(state, viewerIs), .. Upkeep.AllowedActions(state, viewerIs)];
    }
}
