using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>What the words of the files mean in the domain.</summary>
internal static class FileWords
{
    public static Role RoleOf(string word) => word switch
    {
        "hr" => Role.HR,
        "admin" => Role.Administrator,
        "bi_reader" => Role.BiReader,
        _ => Role.Employee,
    };

    /// <param name="wasPast">Whether the period was over at the first import; an item without a status then has an outcome that nobody recorded.</param>
    public static (ObjectiveState State, ObjectiveVerdict? Verdict) ObjectiveOf(string status, bool wasPast) => status switch
    {
        "draft" => (ObjectiveState.Draft, null),
        "achieved" => (ObjectiveState.Closed, ObjectiveVerdict.Achieved),
        "partly_achieved" => (ObjectiveState.Closed, ObjectiveVerdict.PartlyAchieved),
        "missed" => (ObjectiveState.Closed, ObjectiveVerdict.Missed),
        "abandoned" => (ObjectiveState.Cancelled, null),
        "" when wasPast => (ObjectiveState.Closed, ObjectiveVerdict.Unrecorded),
        _ => (ObjectiveState.Active, null),
    };

    /// <param name="wasPast">As for objectives.</param>
    public static DeliverableState DeliverableOf(string status, bool wasPast) => status switch
    {
        "planned" => DeliverableState.Draft,
        "submitted" => DeliverableState.Submitted,
        "accepted" => DeliverableState.Accepted,
        "returned" => DeliverableState.ChangesRequested,
        "cancelled" => DeliverableState.Cancelled,
        "" when wasPast => DeliverableState.Unrecorded,
        _ => DeliverableState.Committed,
    };

    public static Health? HealthOf(string confidence) => confidence switch
    {
        "on_track" => Health.OnTrack,
        "at_risk" => Health.AtRisk,
        "off_track" => Health.OffTrack,
        _ => null,
    };
}
