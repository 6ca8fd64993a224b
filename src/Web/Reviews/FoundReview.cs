using Outcomes.Query.Views;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Reviews;

/// <summary>A review and what hangs on it, as read; names are looked up together afterwards.</summary>
internal sealed record FoundReview
{
    public required ReviewView View { get; init; }
    public required ReviewCycleView Cycle { get; init; }
    public required AskedForm Form { get; init; }
    public required IReadOnlyList<CycleStageView> Stages { get; init; }
    public required IReadOnlyList<ReviewAssignmentView> Parts { get; init; }
    public required IReadOnlyList<WrittenResponse> Written { get; init; }
    public required IReadOnlyList<ReviewAggregateView> Aggregates { get; init; }
    public required IReadOnlyList<ReviewMaterialView> Materials { get; init; }
    public required Firsts<AuditEventView> Happened { get; init; }
    public required IReadOnlyDictionary<Guid, string> Outcomes { get; init; }

    public IEnumerable<Guid?> People =>
        [View.RevieweeId, View.ManagerId, .. Parts.Select(part => (Guid?)part.ReviewerId), .. Materials.Select(material => (Guid?)material.AddedById), .. Happened.Rows.Select(happened => happened.ActorId)];
}
