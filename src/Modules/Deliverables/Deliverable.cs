using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>A thing that will exist: its producer promises it, its outcome owner accepts it against criteria agreed beforehand.</summary>
/// <remarks>Verbs stand in the files beside the slices that call them: Planning, Evidence, Acceptance, People, Talk.</remarks>
public sealed partial class Deliverable : Aggregate
{
    private readonly List<DeliverableLink> links = [];
    private readonly List<AcceptanceCriterion> criteria = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<Contribution> contributions = [];
    private readonly List<AcceptanceDecision> decisions = [];
    private readonly List<DeliverableComment> comments = [];

    private Deliverable() { }

    public override string SubjectKind => "deliverable";
    public override Guid? AuditUnitId => ProducerUnitId;

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Summary { get; private set; } = "";
    public Guid ProducerId { get; private set; }
    public Person? Producer { get; private set; }

    /// <summary>The unit the producer belongs to now; kept by <see cref="ProducerPlace"/>, so that the rule of visibility needs no join.</summary>
    public Guid ProducerUnitId { get; private set; }
    public OrgUnit? ProducerUnit { get; private set; }

    /// <summary>Who accepts; never the producer (invariant I2).</summary>
    public Guid? OutcomeOwnerId { get; private set; }
    public Person? OutcomeOwner { get; private set; }
    public DeliverableState State { get; private set; }

    /// <summary>1, 2, 3 …: raised by each resubmission and by each change of the agreed criteria.</summary>
    public int Revision { get; private set; }

    /// <summary>A day in the producer's zone; the last day of the quarter or year where <see cref="DuePrecision"/> says so. Absent only while nothing is promised.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The end of <see cref="DueOn"/> in the producer's zone, UTC.</summary>
    public DateTime? DueAtUtc { get; private set; }
    public DuePrecision DuePrecision { get; private set; }

    /// <summary>The day of the last submission, in the producer's zone.</summary>
    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>The day of acceptance, in the producer's zone.</summary>
    public DateOnly? AcceptedOn { get; private set; }
    public Visibility Visibility { get; private set; }

    /// <summary>Of all links, the ones to unseen objectives included: for guards, never shown.</summary>
    public int LinkCount { get; private set; }
    public int CriteriaTotal { get; private set; }

    /// <summary>With any verdict: met, not met or waived.</summary>
    public int CriteriaDecided { get; private set; }

    /// <summary>Met or waived: what acceptance asks of every criterion.</summary>
    public int CriteriaMet { get; private set; }

    /// <summary>Pieces that somebody can look at; a file that was announced and not yet sent does not count.</summary>
    public int EvidenceCount { get; private set; }
    public int CommentCount { get; private set; }

    public IReadOnlyList<DeliverableLink> Links => links;
    public IReadOnlyList<AcceptanceCriterion> Criteria => criteria;
    public IReadOnlyList<Evidence> Evidence => evidence;
    public IReadOnlyList<Contribution> Contributions => contributions;
    public IReadOnlyList<AcceptanceDecision> Decisions => decisions;
    public IReadOnlyList<DeliverableComment> Comments => comments;

    public bool IsOpen => DeliverableStates.Open.Contains(State);

    private void Due(DateOnly? day, DuePrecision precision, string zoneId)
    {
        DuePrecision = precision;
        DueOn = day is { } given ? DueDay.Of(given, precision) : null;
        DueAtUtc = DueOn is { } last ? LocalDay.EndOf(last, zoneId) : null;
    }
}
