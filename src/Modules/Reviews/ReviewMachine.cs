using Outcomes.Platform;
using static Outcomes.Platform.Party;
using static Outcomes.Reviews.ReviewState;

namespace Outcomes.Reviews;

/// <summary>How a review goes from launch to its end. HR is never a party to their own review, nor to their own manager's.</summary>
public static class ReviewMachine
{
    public static readonly Machine<ReviewState> Steps = new("review",
    [
        new("Open", NotStarted, Collecting, Party.System),
        new("StartDraft", Collecting, ManagerDraft, ReviewManager),
        new("MarkReady", ManagerDraft, ReadyForCalibration, ReviewManager),
        new("Calibrate", ReadyForCalibration, Calibrated, Facilitator | Party.System),
        new("Share", Calibrated, Shared, ReviewManager | HR),
        new("Acknowledge", Shared, Acknowledged, Reviewee),
        new("Dispute", Shared, Disputed, Reviewee),
        new("Lapse", Shared, Final, Party.System),
        new("Finish", Acknowledged, Final, HR | Party.System),
        new("Resolve", Disputed, Final, UpperManager | HR),
        new("Reopen", Final, Shared, HR),
        .. Enum.GetValues<ReviewState>().Except(ReviewStates.Terminal).Select(state => new Transition<ReviewState>("Cancel", state, Cancelled, Party.System)),
    ]);

    /// <summary>What is written down or brought along meanwhile; the state stays, but that a draft goes with its author.</summary>
    public static readonly Machine<ReviewState> Upkeep = new("review",
    [
        new("Rate", ManagerDraft, ManagerDraft, ReviewManager),
        new("Rebut", Shared, Shared, Reviewee),
        new("Rebut", Disputed, Disputed, Reviewee),
        .. ReviewStates.BeforeReady.Select(state => new Transition<ReviewState>("HandOver", state, state == ManagerDraft ? Collecting : state, HR | Party.System)),
        .. ReviewStates.BeforeReady.SelectMany(state => Both(state, ReviewManager)),
        // A reviewee may go on in every state that is hidden from them: a refusal would tell how far the manager is. The stage's dates end it.
        .. ReviewStates.Hidden.SelectMany(state => Both(state, Reviewee)),
        .. Enum.GetValues<ReviewState>().SelectMany(state => new Transition<ReviewState>[] { new("OpenCase", state, state, HR), new("CloseCase", state, state, HR) }),
    ]);

    /// <summary>What the viewer may do now. Guards answer when the action is tried.</summary>
    public static IReadOnlyList<string> AllowedActions(ReviewState state, bool isReviewee, bool isManager, bool isUpperManager, bool isHR)
    {
        var viewerIs = None;
        if (isReviewee) viewerIs |= Reviewee;
        if (isManager) viewerIs |= ReviewManager;
        if (isUpperManager) viewerIs |= UpperManager;
        if (isHR) viewerIs |= HR;
        return [.. Steps.AllowedActions(state, viewerIs), .. Upkeep.AllowedActions(state, viewerIs)];
    }

    private static Transition<ReviewState>[] Both(ReviewState state, Party by) => [new("NominatePeer", state, state, by), new("AttachMaterial", state, state, by)];
}
