using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query.Views;

namespace Outcomes.Web.Deliverables;

/// <summary>What the viewer is to a deliverable, for what its page offers; the slices judge again by themselves.</summary>
internal sealed class DeliverableStanding(OutcomesDb db)
{
    public static IReadOnlyList<string> Allowed(DeliverableState state, Party viewerIs) => DeliverableAccess.AllowedActions(
        state, viewerIs.HasFlag(Party.Owner), viewerIs.HasFlag(Party.Acceptor), viewerIs.HasFlag(Party.DirectManager), viewerIs.HasFlag(Party.HR));

    public async Task<Party> OfAsync(DeliverableView view, CancellationToken cancel)
    {
        if (db.Viewer.PersonId is not { } me) return Party.None;
        var viewerIs = Party.None;
        if (view.ProducerId == me) viewerIs |= Party.Owner;
        if (view.OutcomeOwnerId == me) viewerIs |= Party.Acceptor;
        if (await db.Set<ManagerClosure>().AnyAsync(row => row.AncestorId == me && row.DescendantId == view.ProducerId && row.Depth == 1, cancel))
            viewerIs |= Party.DirectManager;
        if (await IsHRAsync(me, view.OrgUnitId, cancel)) viewerIs |= Party.HR;
        return viewerIs;
    }

    private async Task<bool> IsHRAsync(Guid me, Guid unitId, CancellationToken cancel) =>
        db.Viewer.SeesAll || (db.Viewer.IsScopedHR && await db.Set<OrgUnitClosure>().AnyAsync(
            row => row.DescendantId == unitId && db.Set<RoleAssignment>().Any(role => role.PersonId == me && role.Role == Role.HR
                && role.ScopeOrgUnitId == row.AncestorId && role.ValidFrom <= db.Today && (role.ValidTo == null || role.ValidTo >= db.Today)),
            cancel));
}
