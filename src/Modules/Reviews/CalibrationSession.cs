using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A meeting, or a thread, in which ratings of one unit and what is below it are compared and fixed.</summary>
public sealed partial class CalibrationSession : Aggregate
{
    private readonly List<CalibrationInvitee> invitees = [];
    private readonly List<CalibrationChange> changes = [];

    private CalibrationSession() { }

    public override string SubjectKind => "calibration-session";
    public override Guid? AuditUnitId => ScopeOrgUnitId;

    public string Name { get; private set; } = "";
    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }

    /// <summary>With what lies below it.</summary>
    public Guid ScopeOrgUnitId { get; private set; }
    public OrgUnit? ScopeOrgUnit { get; private set; }
    public Guid FacilitatorId { get; private set; }
    public Person? Facilitator { get; private set; }
    public CalibrationState State { get; private set; }

    public IReadOnlyList<CalibrationInvitee> Invitees => invitees;
    public IReadOnlyList<CalibrationChange> Changes => changes;
}

/// <summary>Where a session stands.</summary>
public enum CalibrationState
{
    Planned,
    Open,

    /// <summary>Its ratings are fixed and carried over to the reviews.</summary>
    Locked,
    Cancelled,
}
