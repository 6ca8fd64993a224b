using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>An outcome that somebody owns for a period, measured by key results.</summary>
/// <remarks>Verbs stand in the files beside the slices that call them: Planning, Running, KeyResults, CheckIns.</remarks>
public sealed partial class Objective : Aggregate
{
    private readonly List<KeyResult> keyResults = [];

    private Objective() { }

    public override string SubjectKind => "objective";
    public override Guid? AuditUnitId => OrgUnitId;

    public string Title { get; private set; } = "";

    /// <summary>Markdown: what will be different.</summary>
    public string OutcomeStatement { get; private set; } = "";
    public Guid OwnerId { get; private set; }
    public Person? Owner { get; private set; }

    /// <summary>The unit it belongs to, whose team sees it; it stays when the owner moves.</summary>
    public Guid OrgUnitId { get; private set; }
    public OrgUnit? OrgUnit { get; private set; }
    public Guid PeriodId { get; private set; }
    public Period? Period { get; private set; }
    public ObjectiveKind Kind { get; private set; }

    /// <summary>The objective it contributes to; its progress counts there.</summary>
    public Guid? ParentObjectiveId { get; private set; }
    public Objective? ParentObjective { get; private set; }

    /// <summary>Of the parent's key results the one it is meant to move.</summary>
    public Guid? AlignedKeyResultId { get; private set; }
    public KeyResult? AlignedKeyResult { get; private set; }

    /// <summary>Of its part in the parent's progress; 0 = left out. Default 1.</summary>
    public decimal Weight { get; private set; } = 1;
    public Visibility Visibility { get; private set; }
    public ObjectiveState State { get; private set; }

    /// <summary>As the owner judged it last; absent until they do.</summary>
    public Health? Health { get; private set; }
    public ObjectiveVerdict? Verdict { get; private set; }

    /// <summary>Markdown: what was reached and learned.</summary>
    public string? ClosingNote { get; private set; }

    /// <summary>0..1, over all rows, unseen ones included; absent = nothing is known. Written by ObjectiveProgress only.</summary>
    public decimal? Progress { get; private set; }

    /// <summary>A day in the owner's zone; the last day of the quarter or year where <see cref="DuePrecision"/> says so. Default: the period's last day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The end of <see cref="DueOn"/> in the owner's zone, UTC.</summary>
    public DateTime DueAtUtc { get; private set; }
    public DuePrecision DuePrecision { get; private set; }

    /// <summary>Of all deliverables linked, unseen ones included: for guards, never shown. Kept by <see cref="LinkedDeliverables"/>.</summary>
    public int LinkedDeliverableCount { get; private set; }
    public int CheckInCount { get; private set; }
    public int CommentCount { get; private set; }

    public IReadOnlyList<KeyResult> KeyResults => keyResults;
    public bool IsOpen => ObjectiveStates.Open.Contains(State);

    /// <summary>The version that the change under way makes: it tells two events of one kind apart.</summary>
    private int NextVersion => Version + 1;

    private void Due(DateOnly within, DuePrecision precision, string zoneId)
    {
        (DuePrecision, DueOn) = (precision, DueDay.Of(within, precision));
        DueAtUtc = LocalDay.EndOf(DueOn, zoneId);
    }
}
