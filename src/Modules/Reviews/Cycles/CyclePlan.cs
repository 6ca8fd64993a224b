namespace Outcomes.Reviews;

/// <summary>The plain fields of a cycle, as HR sets it up.</summary>
internal sealed record CyclePlan(string Name, DateOnly From, DateOnly To, Guid TemplateVersionId, AnonymityMode AnonymityMode, int MinGroupSize, bool CalibrationOn)
{
    public DateOnly? StartedBefore { get; init; }
    public int MaxPeersPerReview { get; init; }
    public int MaxPeerReviewsPerPerson { get; init; }
}

/// <summary>Who takes part. Absent = as it is.</summary>
internal sealed record ParticipantPlan(IReadOnlyList<Guid>? UnitIds, IReadOnlyList<string>? JobTitles, IReadOnlyList<Guid>? AddedIds, IReadOnlyList<Guid>? LeftOutIds);
