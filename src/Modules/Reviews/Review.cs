using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What one cycle says of one person. One per cycle and reviewee (invariant I5).</summary>
/// <remarks>What single reviewers write hangs on their assignments, which are aggregates of their own: a review's version must not count who has answered (invariant I8).</remarks>
public sealed partial class Review : Aggregate
{
    private Review() { }

    public override string SubjectKind => ReviewsAccess.ReviewKind;
    public override Guid? AuditUnitId => OrgUnitSnapshot;
    public override Guid? AuditPersonId => RevieweeId;

    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }
    public Guid RevieweeId { get; private set; }
    public Person? Reviewee { get; private set; }

    /// <summary>Who writes the manager's part: the primary manager at launch, and whoever takes over while that part is open. Stays when it is handed in. Absent at the top.</summary>
    public Guid? ManagerIdSnapshot { get; private set; }
    public Person? ManagerSnapshot { get; private set; }

    /// <summary>The unit at launch.</summary>
    public Guid OrgUnitSnapshot { get; private set; }
    public OrgUnit? OrgUnit { get; private set; }
    public ReviewState State { get; private set; }

    /// <summary>Weighted mean of the rated parts; an absent part is left out, never 0.</summary>
    public decimal? ComputedScore { get; private set; }

    /// <summary>JSON: each part's weight and value as they were when <see cref="ComputedScore"/> was made.</summary>
    public string? ScoreInputs { get; private set; }
    public decimal? ManagerRating { get; private set; }
    public decimal? CalibratedRating { get; private set; }

    /// <summary>Markdown, by the manager.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>UTC day of the first sharing; present from then on.</summary>
    public DateOnly? SharedOn { get; private set; }
    public Acknowledgement Acknowledgement { get; private set; }

    /// <summary>Markdown, by the reviewee.</summary>
    public string? Rebuttal { get; private set; }

    /// <summary>Whether the peers' answers were counted, and were enough to be shown.</summary>
    public GroupStanding PeerAnswers { get; private set; }

    /// <summary>The same for those who report to the reviewee.</summary>
    public GroupStanding UpwardAnswers { get; private set; }
}

/// <summary>What the reviewee said to it.</summary>
public enum Acknowledgement { None, Agree, Disagree, Refused, Lapsed }

/// <summary>Whether a group's answers may be shown. Decided once for a whole cycle when the stage ends, so that no moment betrays an author.</summary>
public enum GroupStanding
{
    /// <summary>The stage is not over: nothing is shown.</summary>
    Open,

    /// <summary>Fewer answers than the cycle's smallest group: nothing is ever shown.</summary>
    TooSmall,

    /// <summary>Frozen aggregates are shown; where the cycle names authors, the answers too.</summary>
    Shown,
}
