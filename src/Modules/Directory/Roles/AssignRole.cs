using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Gives a person a role from a day on. Administrators; HR for Employee and for HR inside their own scope; nobody for themselves; with a proof of the last 15 minutes.</summary>
/// <remarks>Default first day: today (UTC). Returns the assignment's id. Errors: reauthentication-needed, role-held, not-your-own-role, administrator-needed, outside-your-scope.</remarks>
public sealed class AssignRole(OutcomesDb db) : Change<AssignRole.Request>(db, DirectoryPermissions.Administer)
{
    /// <param name="ScopeOrgUnitId">Only for HR; absent = the whole organisation.</param>
    public sealed record Request(
        [property: EnumDataType(typeof(Role), ErrorMessage = "Role: Employee, HR, BiReader or Administrator.")] Role Role,
        Guid? ScopeOrgUnitId = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        Db.DemandFreshProof();
        var person = await Db.Set<Person>().Include(row => row.Roles).LoadAsync(target, cancel);
        await RoleRules.RequireAsync(Db, person, request.Role, request.ScopeOrgUnitId, cancel);
        if (request.ScopeOrgUnitId is { } unit)
        {
            if (request.Role != Role.HR) throw new RuleBroken("role-without-scope", "Only the role HR has a scope. Leave it out.", "ScopeOrgUnitId");
            await Db.FindNamedAsync<OrgUnit>(unit, nameof(request.ScopeOrgUnitId), cancel);
        }
        var assignment = person.AssignRole(Ids.New(Db.Now), request.Role, request.ScopeOrgUnitId, request.ValidFrom ?? Db.Today, request.ValidTo);
        return await Db.SaveAsync(person, assignment.Id, cancel);
    }
}
