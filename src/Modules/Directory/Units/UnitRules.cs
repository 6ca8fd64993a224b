using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>What the slices of units check alike.</summary>
internal static class UnitRules
{
    internal const string ExternalIdTaken = "Another unit has this id in the source of record.";

    /// <summary>The parent is there and the viewer may change what lies in it; the top is not for HR of some units.</summary>
    public static async Task RequireParentAsync(OutcomesDb db, Guid? parentId, CancellationToken cancel)
    {
        if (parentId is not { } parent)
        {
            if (db.Viewer.IsScopedHR && !db.Viewer.IsAdministrator)
                throw new Forbidden("outside-your-scope", "You are HR for some units. Name one of them, or a unit below, as the parent.");
            return;
        }
        await db.FindNamedAsync<OrgUnit>(parent, "ParentId", cancel);
        await DirectoryAccess.RequireChangeInAsync(db, parent, cancel);
    }

    public static async Task RequireHeadAsync(OutcomesDb db, Guid? headId, CancellationToken cancel)
    {
        if (headId is not { } head) return;
        if ((await db.FindNamedAsync<Person>(head, "HeadId", cancel)).Status == PersonStatus.Left)
            throw new RuleBroken("head-left", "This person has left. Choose somebody who is still there.", "HeadId");
    }

    public static async Task RefuseTakenAsync(OutcomesDb db, Guid unitId, string? externalId, CancellationToken cancel)
    {
        if (externalId is not null && await db.Set<OrgUnit>().AnyAsync(unit => unit.ExternalId == externalId && unit.Id != unitId, cancel))
            throw new RuleBroken("external-id-taken", ExternalIdTaken, "ExternalId");
    }
}
