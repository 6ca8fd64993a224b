using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One round of reviews: which people, which template, by when, and how anonymous.</summary>
public sealed partial class ReviewCycle : Aggregate
{
    /// <summary>How audit trail, notices and references name a cycle.</summary>
    public const string Kind = "review-cycle";

    /// <summary>The row that whoever makes or ends what hangs on cycles holds: a launch and the event of it run at once.</summary>
    internal const string Lock = "review-cycles";

    private readonly List<CycleStage> stages = [];
    private readonly List<ParticipantRule> participantRules = [];

    private ReviewCycle() { }

    public override string SubjectKind => Kind;

    public string Name { get; private set; } = "";

    /// <summary>First day of the time that is reviewed.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the time that is reviewed.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The edition of the template, frozen at launch.</summary>
    public Guid TemplateVersionId { get; private set; }
    public ReviewTemplate? TemplateVersion { get; private set; }
    public AnonymityMode AnonymityMode { get; private set; }

    /// <summary>Peer and upward answers are shown from this many answers up; at least 3 (invariant I8).</summary>
    public int MinGroupSize { get; private set; }
    public bool CalibrationOn { get; private set; }
    public CycleState State { get; private set; }

    /// <summary>People who started later are not asked; absent = whoever is here at launch.</summary>
    public DateOnly? StartedBefore { get; private set; }

    /// <summary>How many peers one review may have.</summary>
    public int MaxPeersPerReview { get; private set; }

    /// <summary>How many reviews one person may be asked to write as a peer.</summary>
    public int MaxPeerReviewsPerPerson { get; private set; }

    public IReadOnlyList<CycleStage> Stages => stages;
    public IReadOnlyList<ParticipantRule> ParticipantRules => participantRules;
}
