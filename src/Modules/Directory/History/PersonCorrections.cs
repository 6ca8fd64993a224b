using Outcomes.Platform;

namespace Outcomes.Directory;

public sealed partial class Person
{
    /// <summary>For import: who manages this person from a day on, as the source says; the line so far ends the day before. No guards, nobody is told.</summary>
    /// <remarks>With <see cref="ReportingLines"/> loaded. Call <see cref="Closures.RebuildAsync"/> once after all rows are saved.</remarks>
    /// <param name="managerId">Absent = nobody.</param>
    public void ReplaceManagerFromHistory(Guid id, Guid? managerId, DateOnly from)
    {
        var open = reportingLines.Where(line => line.Kind == LineKind.Primary && (line.ValidTo is null || line.ValidTo >= from)).ToList();
        foreach (var line in open.Where(line => line.ValidFrom < from)) line.ValidTo = from.AddDays(-1);
        foreach (var line in open.Where(line => line.ValidFrom >= from)) reportingLines.Remove(line);
        if (managerId is { } manager) reportingLines.Add(new ReportingLine(id, Id, manager, LineKind.Primary, from, null));
        RecordHistory(new PersonImported(Id));
    }

    /// <summary>For import: the roles for the whole organisation from a day on, as the source says; roles for one unit stay. No guards, nobody is told.</summary>
    /// <remarks>With <see cref="Roles"/> loaded.</remarks>
    /// <param name="newId">An id for each role that is new.</param>
    public void ReplaceRolesFromHistory(IReadOnlySet<Role> held, DateOnly from, Func<Guid> newId)
    {
        var open = roles.Where(role => role.ScopeOrgUnitId is null && (role.ValidTo is null || role.ValidTo >= from)).ToList();
        foreach (var role in open.Where(role => !held.Contains(role.Role)))
            if (role.ValidFrom < from) role.ValidTo = from.AddDays(-1);
            else roles.Remove(role);
        foreach (var role in held.Where(role => open.All(known => known.Role != role)))
            roles.Add(new RoleAssignment(newId(), Id, role, null, from, null));
        RecordHistory(new PersonImported(Id));
    }
}
