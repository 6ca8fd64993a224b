using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>An outcome that somebody owns for a period, measured by key results.</summary>
public sealed class Objective : Aggregate
{
    private Objective() { }

    public override string SubjectKind => "objective";
    public override Guid? AuditUnitId => OrgUnitId;

    public string Title { get; private set; } = "";
    public Guid OwnerId { get; private set; }
    public Person? Owner { get; private set; }
    public Guid OrgUnitId { get; private set; }
    public OrgUnit? OrgUnit { get; private set; }
    public Guid PeriodId { get; private set; }
    public Period? Period { get; private set; }
    public Visibility Visibility { get; private set; }
    public ObjectiveState State { get; private set; }
}

public enum ObjectiveState { Draft, Proposed, Active, Paused, Closed, Cancelled }
