using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A team, department or the whole organisation, in a tree.</summary>
public sealed partial class OrgUnit : Aggregate
{
    private OrgUnit() { }

    public override string SubjectKind => "unit";
    public override Guid? AuditUnitId => Id;

    public string? ExternalId { get; private set; }
    public string Name { get; private set; } = "";
    public Guid? ParentId { get; private set; }
    public OrgUnit? Parent { get; private set; }
    public Guid? HeadId { get; private set; }
    public Person? Head { get; private set; }
    public string Mission { get; private set; } = "";
}
