using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A cycle as another source tells it, in any state.</summary>
/// <remarks>Guards judge transitions, not rows at rest.</remarks>
public sealed record CycleHistory
{
    public required string Name { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required Guid TemplateVersionId { get; init; }
    public AnonymityMode AnonymityMode { get; init; }
    public int MinGroupSize { get; init; } = 3;
    public bool CalibrationOn { get; init; }
    public required CycleState State { get; init; }
    public IReadOnlyList<StageText> Stages { get; init; } = [];

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}

/// <summary>A review as another source tells it, in any state.</summary>
public sealed record ReviewHistory
{
    public required Guid CycleId { get; init; }
    public required Guid RevieweeId { get; init; }
    public Guid? ManagerId { get; init; }
    public required Guid OrgUnitId { get; init; }
    public required ReviewState State { get; init; }
    public decimal? ComputedScore { get; init; }

    /// <summary>JSON: how the score was made.</summary>
    public string? ScoreInputs { get; init; }
    public decimal? ManagerRating { get; init; }
    public decimal? CalibratedRating { get; init; }
    public string Summary { get; init; } = "";
    public DateOnly? SharedOn { get; init; }
    public Acknowledgement Acknowledgement { get; init; }
    public string? Rebuttal { get; init; }
    public GroupStanding PeerAnswers { get; init; }
    public GroupStanding UpwardAnswers { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}

/// <summary>One reviewer's part as another source tells it.</summary>
public sealed record AssignmentHistory
{
    public required Guid ReviewerId { get; init; }
    public required Relation Relation { get; init; }
    public required AnonymityMode AnonymityMode { get; init; }
    public required AssignmentState State { get; init; }
    public required DateOnly DueOn { get; init; }
    public int GraceDays { get; init; }

    /// <summary>IANA id of the reviewer.</summary>
    public required string TimeZoneId { get; init; }
    public Guid? NominatedById { get; init; }
    public string? DeclineReason { get; init; }
    public IReadOnlyList<ResponseHistory> Responses { get; init; } = [];
}

/// <summary>An answer as another source tells it.</summary>
public sealed record ResponseHistory(ReviewQuestion Question, decimal? RatingValue, string? Text, string? NoEvidenceReason = null, Guid? ObjectiveId = null)
{
    public IReadOnlyList<CitationHistory> Citations { get; init; } = [];
}

/// <summary>A citation as another source tells it.</summary>
/// <param name="Snapshot">JSON; its hash is made here.</param>
public sealed record CitationHistory(string TargetRef, string TargetTitle, int TargetRevision, string Snapshot);

/// <summary>A session as another source tells it.</summary>
/// <param name="CreatedAt">UTC.</param>
public sealed record SessionHistory(string Name, Guid CycleId, Guid ScopeOrgUnitId, Guid FacilitatorId, CalibrationState State, DateTime CreatedAt)
{
    public IReadOnlyList<Guid> InviteeIds { get; init; } = [];
    public IReadOnlyList<RatingChangeHistory> Changes { get; init; } = [];
}

/// <summary>A changed rating as another source tells it.</summary>
public sealed record RatingChangeHistory(Review Review, decimal? From, decimal To, string Reason, Guid ById);

/// <summary>A cycle, a review or a part of it was taken over from another source.</summary>
[EventName("reviews.imported.v1")]
public sealed record ReviewImported(Guid SubjectId, string State) : DomainEvent;
