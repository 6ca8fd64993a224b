using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A person holds a role from a day on, for the whole organisation or for one unit and what lies below it.</summary>
public sealed class RoleAssignment : Entity
{
    private RoleAssignment() { }

    public Guid PersonId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>Absent = everywhere.</summary>
    public Guid? ScopeOrgUnitId { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day; absent = until taken back.</summary>
    public DateOnly? ValidTo { get; private set; }
}
