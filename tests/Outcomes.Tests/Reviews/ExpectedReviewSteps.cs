using Outcomes.Reviews;
using static Outcomes.Reviews.AssignmentState;
using static Outcomes.Reviews.CycleState;

namespace Outcomes.Tests.Reviews;

/// <summary>The rows of cycles and of parts on the domain page, typed a second time and not taken from the code.</summary>
internal static class ExpectedReviewSteps
{
    /// <summary>All of them HR's; what else is tried in these states is refused.</summary>
    public static readonly IReadOnlyList<(string Action, CycleState From, CycleState To)> OfCycles =
    [
        ("Pause", Collecting, Paused), ("Resume", Paused, Collecting), ("StartCalibration", Collecting, Calibrating), ("StartSharing", Calibrating, Sharing),
        ("Close", Sharing, Closed),
        ("Cancel", CycleState.Draft, CycleState.Cancelled), ("Cancel", Scheduled, CycleState.Cancelled), ("Cancel", Collecting, CycleState.Cancelled),
        ("Cancel", Paused, CycleState.Cancelled), ("Cancel", Calibrating, CycleState.Cancelled), ("Cancel", Sharing, CycleState.Cancelled),
    ];

    /// <summary>Proved by launching (see Running_a_cycle): here only refused where they do not belong.</summary>
    public static readonly IReadOnlyList<(string Action, CycleState From)> ProvedElsewhere = [("Schedule", CycleState.Draft), ("Launch", Scheduled)];

    public static readonly IReadOnlyList<(string Action, AssignmentState From, AssignmentState To, Role By)> OfParts =
    [
        ("Approve", Nominated, Approved, Role.Manager), ("Refuse", Nominated, Refused, Role.Manager), ("Request", Approved, Requested, Role.Manager),
        ("Start", Requested, InProgress, Role.Reviewer), ("Decline", Requested, Declined, Role.Reviewer), ("Decline", InProgress, Declined, Role.Reviewer),
    ];

    public enum Role { Reviewer, Manager, Reviewee, UpperManager, HR, ScopedHR, Stranger }
}
