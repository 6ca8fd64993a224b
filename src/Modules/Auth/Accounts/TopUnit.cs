using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Where somebody belongs of whom no unit is known.</summary>
internal static class TopUnit
{
    /// <returns>Of several that have none above them, the first by name; absent where there is no unit yet.</returns>
    public static Task<Guid?> FindTopUnitAsync(this OutcomesDb db, CancellationToken cancel) =>
        db.Set<OrgUnit>().Where(unit => unit.ParentId == null).OrderBy(unit => unit.Name).ThenBy(unit => unit.Id)
            .Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancel);
}
