using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Web.Components;

namespace Outcomes.Web.Text;

/// <summary>How each state of the domain is shown.</summary>
internal static class Marks
{
    public static StateMark Of(DeliverableState state) => state switch
    {
        DeliverableState.Draft => StateMark.Draft,
        DeliverableState.Committed => StateMark.Committed,
        DeliverableState.Submitted => StateMark.Submitted,
        DeliverableState.ChangesRequested => StateMark.ChangesRequested,
        DeliverableState.Accepted => StateMark.Accepted,
        DeliverableState.Rejected => StateMark.Rejected,
        DeliverableState.Cancelled => StateMark.Cancelled,
        _ => StateMark.Unrecorded,
    };

    public static StateMark Of(CriterionVerdict verdict) => verdict switch
    {
        CriterionVerdict.Met => StateMark.Met,
        CriterionVerdict.NotMet => StateMark.NotMet,
        CriterionVerdict.Waived => StateMark.Waived,
        _ => StateMark.Pending,
    };

    public static StateMark Of(AcceptanceVerdict decision) => decision switch
    {
        AcceptanceVerdict.Accepted => StateMark.Accepted,
        AcceptanceVerdict.Rejected => StateMark.Rejected,
        _ => StateMark.ChangesRequested,
    };

    public static StateMark Of(DependencyState state) => state switch
    {
        DependencyState.Agreed => StateMark.Committed with { Word = "Agreed" },
        DependencyState.Declined => StateMark.Rejected with { Word = "Declined" },
        DependencyState.Satisfied => StateMark.Accepted with { Word = "Satisfied" },
        DependencyState.Broken => StateMark.Rejected with { Word = "Broken" },
        _ => StateMark.Submitted with { Word = "Asked for" },
    };

    public static StateMark Of(ObjectiveState state) => state switch
    {
        ObjectiveState.Draft => StateMark.Draft,
        ObjectiveState.Proposed => StateMark.Proposed,
        ObjectiveState.Active => StateMark.Active,
        ObjectiveState.Paused => StateMark.Paused,
        ObjectiveState.Closed => StateMark.Closed,
        _ => StateMark.Cancelled,
    };

    public static StateMark Of(Health health) => health switch
    {
        Health.OnTrack => StateMark.OnTrack,
        Health.AtRisk => StateMark.AtRisk,
        _ => StateMark.OffTrack,
    };

    public static StateMark Of(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Achieved => StateMark.Achieved,
        ObjectiveVerdict.PartlyAchieved => StateMark.PartlyAchieved,
        ObjectiveVerdict.Missed => StateMark.Missed,
        _ => StateMark.Unrecorded,
    };
}
