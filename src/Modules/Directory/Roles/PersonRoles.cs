using Outcomes.Platform;

namespace Outcomes.Directory;

public sealed partial class Person
{
    internal RoleAssignment AssignRole(Guid id, Role role, Guid? scopeOrgUnitId, DateOnly from, DateOnly? to)
    {
        RefuseLeft();
        RefuseOrder(from, to);
        if (roles.Exists(held => held.Role == role && held.ScopeOrgUnitId == scopeOrgUnitId && (held.ValidTo is null || held.ValidTo >= from)))
            throw new RuleBroken("role-held", "This person holds that role already. Take it back first to change its days.", "Role");
        var assignment = new RoleAssignment(id, Id, role, scopeOrgUnitId, from, to);
        roles.Add(assignment);
        Record(new RoleAssigned(Id, id, role, scopeOrgUnitId, from, to));
        return assignment;
    }

    /// <summary>From now on: yesterday was its last day.</summary>
    /// <returns>The assignment where it never was valid, for the caller to delete.</returns>
    internal RoleAssignment? RevokeRole(RoleAssignment held, DateOnly today)
    {
        Record(new RoleRevoked(Id, held.Id, held.Role, held.ScopeOrgUnitId));
        if (held.ValidFrom >= today) return held;
        held.ValidTo = today.AddDays(-1);
        return null;
    }
}
