using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using static Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reviews;

/// <summary>The rows of reviews on the domain page, typed a second time and not taken from the code. Where the page is silent, the module's own page is meant.</summary>
internal static class ExpectedReviewSteps
{
    /// <summary>A cycle in which ratings are compared.</summary>
    public static readonly StepTable<CycleState, Role> OfCycles = new(
        new("Schedule", CycleState.Draft, CycleState.Scheduled, HR),
        new("Launch", CycleState.Scheduled, CycleState.Collecting, HR),
        new("Pause", CycleState.Collecting, CycleState.Paused, HR),
        new("Resume", CycleState.Paused, CycleState.Collecting, HR),
        new("StartCalibration", CycleState.Collecting, CycleState.Calibrating, HR),
        new("StartSharing", CycleState.Calibrating, CycleState.Sharing, HR),
        new("Close", CycleState.Sharing, CycleState.Closed, HR),
        new("Cancel", CycleState.Draft, CycleState.Cancelled, HR),
        new("Cancel", CycleState.Scheduled, CycleState.Cancelled, HR),
        new("Cancel", CycleState.Collecting, CycleState.Cancelled, HR),
        new("Cancel", CycleState.Paused, CycleState.Cancelled, HR),
        new("Cancel", CycleState.Calibrating, CycleState.Cancelled, HR),
        new("Cancel", CycleState.Sharing, CycleState.Cancelled, HR),
        new("PATCH", CycleState.Draft, CycleState.Draft, HR),
        new("PATCH", CycleState.Scheduled, CycleState.Scheduled, HR),
        new("DELETE", CycleState.Draft, null, HR),
        new("AddParticipant", CycleState.Draft, CycleState.Draft, HR),
        new("AddParticipant", CycleState.Scheduled, CycleState.Scheduled, HR),
        new("AddParticipant", CycleState.Collecting, CycleState.Collecting, HR),
        new("AddParticipant", CycleState.Paused, CycleState.Paused, HR),
        new("RemoveParticipant", CycleState.Draft, CycleState.Draft, HR),
        new("RemoveParticipant", CycleState.Scheduled, CycleState.Scheduled, HR),
        new("RemoveParticipant", CycleState.Collecting, CycleState.Collecting, HR),
        new("RemoveParticipant", CycleState.Paused, CycleState.Paused, HR),
        new("RemoveParticipant", CycleState.Calibrating, CycleState.Calibrating, HR),
        new("MoveStage", CycleState.Collecting, CycleState.Collecting, HR),
        new("MoveStage", CycleState.Paused, CycleState.Paused, HR))
    {
        Guarded = [("StartSharing", CycleState.Collecting, "calibration-first")],
    };

    /// <summary>A peer's part where the cycle names authors: all who see anything see most.</summary>
    public static readonly StepTable<AssignmentState, Role> OfParts = new(
        new("Approve", AssignmentState.Nominated, AssignmentState.Approved, Manager),
        new("Refuse", AssignmentState.Nominated, AssignmentState.Refused, Manager),
        new("Request", AssignmentState.Approved, AssignmentState.Requested, Manager),
        new("Start", AssignmentState.Requested, AssignmentState.InProgress, Reviewer),
        new("Save", AssignmentState.InProgress, AssignmentState.InProgress, Reviewer),
        new("Submit", AssignmentState.InProgress, AssignmentState.Submitted, Reviewer),
        new("Decline", AssignmentState.Requested, AssignmentState.Declined, Reviewer),
        new("Decline", AssignmentState.InProgress, AssignmentState.Declined, Reviewer),
        new("Reopen", AssignmentState.Submitted, AssignmentState.InProgress, HR, ScopedHR));

    /// <summary>While answers are collected, in a cycle in which ratings are compared.</summary>
    public static readonly StepTable<ReviewState, Role> OfReviewsInWriting = new(
    [
        new("StartDraft", ReviewState.Collecting, ReviewState.ManagerDraft, Manager),
        new("Rate", ReviewState.ManagerDraft, ReviewState.ManagerDraft, Manager),
        new("MarkReady", ReviewState.ManagerDraft, ReviewState.ReadyForCalibration, Manager),
        new("HandOver", ReviewState.NotStarted, ReviewState.NotStarted, HR, ScopedHR),
        new("HandOver", ReviewState.Collecting, ReviewState.Collecting, HR, ScopedHR),
        new("HandOver", ReviewState.ManagerDraft, ReviewState.Collecting, HR, ScopedHR),
        .. Bringing("NominatePeer"), .. Bringing("AttachMaterial"), .. Looking("OpenCase"), .. Looking("CloseCase"),
    ]);

    /// <summary>While reviews are shared, in a cycle without calibration.</summary>
    public static readonly StepTable<ReviewState, Role> OfReviewsInSharing = new(
        new("StartDraft", ReviewState.Collecting, ReviewState.ManagerDraft, Manager),
        new("MarkReady", ReviewState.ManagerDraft, ReviewState.Calibrated, Manager),
        new("Share", ReviewState.Calibrated, ReviewState.Shared, Manager, HR, ScopedHR),
        new("Acknowledge", ReviewState.Shared, ReviewState.Acknowledged, Reviewee),
        new("Dispute", ReviewState.Shared, ReviewState.Disputed, Reviewee),
        new("Rebut", ReviewState.Shared, ReviewState.Shared, Reviewee),
        new("Rebut", ReviewState.Disputed, ReviewState.Disputed, Reviewee),
        new("Finish", ReviewState.Acknowledged, ReviewState.Final, HR, ScopedHR),
        new("Resolve", ReviewState.Disputed, ReviewState.Final, UpperManager, HR, ScopedHR),
        new("Reopen", ReviewState.Final, ReviewState.Shared, HR, ScopedHR));

    public static readonly StepTable<CalibrationState, Role> OfSessions = new(
        new("Open", CalibrationState.Planned, CalibrationState.Open, Facilitator, HR, ScopedHR),
        new("Lock", CalibrationState.Open, CalibrationState.Locked, Facilitator, HR, ScopedHR),
        new("Cancel", CalibrationState.Planned, CalibrationState.Cancelled, HR, ScopedHR),
        new("Cancel", CalibrationState.Open, CalibrationState.Cancelled, HR, ScopedHR),
        new("Invite", CalibrationState.Planned, CalibrationState.Planned, Facilitator, HR, ScopedHR),
        new("Invite", CalibrationState.Open, CalibrationState.Open, Facilitator, HR, ScopedHR),
        new("Uninvite", CalibrationState.Planned, CalibrationState.Planned, Facilitator, HR, ScopedHR),
        new("Uninvite", CalibrationState.Open, CalibrationState.Open, Facilitator, HR, ScopedHR),
        new("ChangeRating", CalibrationState.Open, CalibrationState.Open, Facilitator, HR, ScopedHR));

    public static readonly StepTable<PacketState, Role> OfPackets = new(
        new Step<PacketState, Role>("Revoke", PacketState.Issued, PacketState.Revoked, HR, ScopedHR));

    // The manager until their part is handed in; the reviewee as long as nothing may tell them how far it is.
    private static Step<ReviewState, Role>[] Bringing(string action) =>
    [
        new(action, ReviewState.NotStarted, ReviewState.NotStarted, Manager, Reviewee),
        new(action, ReviewState.Collecting, ReviewState.Collecting, Manager, Reviewee),
        new(action, ReviewState.ManagerDraft, ReviewState.ManagerDraft, Manager, Reviewee),
        new(action, ReviewState.ReadyForCalibration, ReviewState.ReadyForCalibration, Reviewee),
        new(action, ReviewState.Calibrated, ReviewState.Calibrated, Reviewee),
    ];

    private static IEnumerable<Step<ReviewState, Role>> Looking(string action) =>
        Enum.GetValues<ReviewState>().Select(state => new Step<ReviewState, Role>(action, state, state, HR, ScopedHR));

    public enum Role { Reviewer, Manager, Reviewee, UpperManager, Facilitator, HR, ScopedHR, HRBelowTheReviewee, Administrator, Stranger }
}
