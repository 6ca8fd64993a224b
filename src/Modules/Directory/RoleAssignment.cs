using System.Linq.Expressions;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A person holds a role from a day on, for the whole organisation or for one unit and what lies below it.</summary>
public sealed class RoleAssignment : Entity
{
    private RoleAssignment() { }

    internal RoleAssignment(Guid id, Guid personId, Role role, Guid? scopeOrgUnitId, DateOnly validFrom, DateOnly? validTo) =>
        (Id, PersonId, Role, ScopeOrgUnitId, ValidFrom, ValidTo) = (id, personId, role, scopeOrgUnitId, validFrom, validTo);

    public Guid PersonId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>Absent = everywhere.</summary>
    public Guid? ScopeOrgUnitId { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day; absent = until taken back.</summary>
    public DateOnly? ValidTo { get; internal set; }

    /// <summary>The same as <see cref="IsValidOn"/>, for queries.</summary>
    public static Expression<Func<RoleAssignment, bool>> HeldOn(DateOnly day) => held => held.ValidFrom <= day && (held.ValidTo == null || held.ValidTo >= day);

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}
