using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Database.Bulk;

/// <summary>The tables that grow to millions of rows. Empty ones are filled without their indexes, which are made afterwards.</summary>
internal static class LargeTables
{
    public static readonly IReadOnlyCollection<Type> Trail = [typeof(AuditEvent), typeof(AuditContent), typeof(AuditHead)];

    public static readonly IReadOnlyCollection<Type> Work =
    [
        typeof(Objective), typeof(KeyResult), typeof(CheckIn), typeof(ObjectiveComment),
        typeof(Deliverable), typeof(DeliverableLink), typeof(AcceptanceCriterion), typeof(Evidence), typeof(Contribution),
        typeof(AcceptanceDecision), typeof(DeliverableComment), typeof(Dependency),
    ];

    public static readonly IReadOnlyCollection<Type> Reviews = [typeof(Review), typeof(ReviewAssignment), typeof(Response), typeof(Citation)];
}
