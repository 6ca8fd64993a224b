using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A department is a unit of the organisation, by its name or its id in the source of record.</summary>
internal static class UserUnits
{
    /// <exception cref="ScimRefusal">No unit is called so, or several are.</exception>
    public static async Task<Guid> FindUnitAsync(this OutcomesDb db, string department, CancellationToken cancel)
    {
        var found = await db.Set<OrgUnit>().Where(unit => unit.ExternalId == department || unit.Name == department)
            .OrderBy(unit => unit.Id).Select(unit => new { unit.Id, IsById = unit.ExternalId == department }).Take(20).ToListAsync(cancel);
        return found.FirstOrDefault(unit => unit.IsById) is { } byId ? byId.Id
            : found.Count == 1 ? found[0].Id
            : throw ScimRefusal.Value(found.Count == 0
                ? $"department: there is no unit {department}. Make it in Outcomes, or leave department out of the mapping."
                : $"department: several units are called {department}. Send the unit's id in the source of record.");
    }

    /// <summary>Whoever comes without a department belongs to the topmost unit.</summary>
    /// <exception cref="ScimRefusal">There is no unit yet.</exception>
    public static async Task<Guid> TopUnitAsync(this OutcomesDb db, CancellationToken cancel) =>
        await db.FindTopUnitAsync(cancel) ?? throw ScimRefusal.Value("There is no unit to belong to yet. Make one in Outcomes first.");
}
