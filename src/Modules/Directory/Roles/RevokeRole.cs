using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Takes a role back at once. By whom, as in <see cref="AssignRole"/>; the last administrator stays one.</summary>
/// <remarks>Errors: role-not-held, last-administrator, not-your-own-role, administrator-needed, outside-your-scope.</remarks>
public sealed class RevokeRole(OutcomesDb db) : Change<RevokeRole.Request>(db, DirectoryPermissions.Administer)
{
    /// <param name="ScopeOrgUnitId">As it was given.</param>
    public sealed record Request(
        [property: EnumDataType(typeof(Role), ErrorMessage = "Role: Employee, HR, BiReader or Administrator.")] Role Role, Guid? ScopeOrgUnitId = null);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        var person = await Db.Set<Person>().Include(row => row.Roles).LoadAsync(target, cancel);
        await RoleRules.RequireAsync(Db, person, request.Role, request.ScopeOrgUnitId, cancel);
        var held = person.Roles.FirstOrDefault(role => role.Role == request.Role && role.ScopeOrgUnitId == request.ScopeOrgUnitId
                && (role.ValidTo is null || role.ValidTo >= Db.Today))
            ?? throw new RuleBroken("role-not-held", "This person does not hold that role. Nothing to take back.", "Role");
        await RoleRules.KeepOneAdministratorAsync(Db, held, cancel);
        if (person.RevokeRole(held, Db.Today) is { } neverValid) Db.Remove(neverValid);
        var changed = await Db.SaveAsync(person, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
