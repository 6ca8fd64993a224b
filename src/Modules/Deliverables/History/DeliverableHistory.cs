using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>A deliverable as another source tells it, in any state: for import and demo. Guards judge transitions, not rows at rest.</summary>
public sealed record DeliverableHistory
{
    /// <summary>Absent = a new one is made.</summary>
    public Guid? Id { get; init; }
    public required string Title { get; init; }
    public string Summary { get; init; } = "";
    public required Guid ProducerId { get; init; }
    public required Guid ProducerUnitId { get; init; }

    /// <summary>IANA id; the due day ends there.</summary>
    public required string ProducerZoneId { get; init; }

    /// <summary>Needed outside <see cref="DeliverableStates.WithoutOutcomeOwner"/>, and never the producer: the database refuses both.</summary>
    public Guid? OutcomeOwnerId { get; init; }
    public required DeliverableState State { get; init; }
    public int Revision { get; init; } = 1;
    public DateOnly? DueOn { get; init; }
    public DuePrecision DuePrecision { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public Visibility Visibility { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public IReadOnlyList<LinkHistory> Links { get; init; } = [];

    /// <summary>In their order.</summary>
    public IReadOnlyList<CriterionHistory> Criteria { get; init; } = [];
    public IReadOnlyList<EvidenceHistory> Evidence { get; init; } = [];
    public IReadOnlyList<ContributionHistory> Contributions { get; init; } = [];
    public IReadOnlyList<DecisionHistory> Decisions { get; init; } = [];
    public IReadOnlyList<CommentHistory> Comments { get; init; } = [];
}

/// <summary>A link as another source tells it.</summary>
/// <param name="ObjectiveId">Always; with a key result, that key result's objective.</param>
/// <remarks>Whoever takes links over also counts them for the objective: <c>LinkedDeliverables.CountAsync</c>.</remarks>
public sealed record LinkHistory(Guid ObjectiveId, Guid? KeyResultId = null);

/// <summary>A criterion as another source tells it.</summary>
public sealed record CriterionHistory(string Text, CriterionVerdict Verdict = CriterionVerdict.Pending, Guid? VerdictById = null, string? Note = null);

/// <summary>A piece of evidence as another source tells it.</summary>
/// <param name="Url">http or https; required for links and commits.</param>
/// <param name="AddedOn">UTC day.</param>
public sealed record EvidenceHistory(EvidenceKind Kind, string Title, string? Url, Guid AddedById, DateOnly AddedOn, string? Note = null);

/// <summary>Who helped, as another source tells it.</summary>
public sealed record ContributionHistory(Guid PersonId, ContributionRole Role);

/// <summary>A decision as another source tells it.</summary>
/// <param name="DecidedOn">In the producer's zone.</param>
public sealed record DecisionHistory(int Revision, AcceptanceVerdict Decision, Guid ById, DateOnly DecidedOn, string? Comment = null);

/// <summary>A comment as another source tells it.</summary>
/// <param name="At">UTC.</param>
public sealed record CommentHistory(Guid AuthorId, string Text, DateTime At);
