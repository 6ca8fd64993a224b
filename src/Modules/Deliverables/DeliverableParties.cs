using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

public static partial class DeliverableAccess
{
    /// <summary>What the viewer may do now, steps first. Guards (missing evidence, say) answer when the action is tried.</summary>
    public static IReadOnlyList<string> AllowedActions(
        DeliverableState state, bool isProducer, bool isOutcomeOwner, bool isDirectManager, bool isHR)
    {
        var viewerIs = Party.None;
        if (isProducer) viewerIs |= Party.Owner;
        if (isOutcomeOwner) viewerIs |= Party.Acceptor;
        if (isDirectManager) viewerIs |= Party.DirectManager;
        if (isHR) viewerIs |= Party.HR;
        return [.. DeliverableMachine.Steps.AllowedActions(state, viewerIs), .. DeliverableMachine.Upkeep.AllowedActions(state, viewerIs)];
    }

    /// <summary>What the viewer is to this deliverable; the slices ask it before every verb.</summary>
    internal static async Task<Party> PartiesAsync(OutcomesDb db, Deliverable deliverable, CancellationToken cancel)
    {
        if (db.Viewer.IsSystem) return Party.System;
        if (db.Viewer.PersonId is not { } me) return Party.None;
        var viewerIs = Party.None;
        if (deliverable.ProducerId == me) viewerIs |= Party.Owner;
        if (deliverable.OutcomeOwnerId == me) viewerIs |= Party.Acceptor;
        if (await db.Set<ManagerClosure>().AnyAsync(c => c.AncestorId == me && c.DescendantId == deliverable.ProducerId && c.Depth == 1, cancel))
            viewerIs |= Party.DirectManager;
        if (await DirectoryAccess.IsHRForAsync(db, deliverable.ProducerUnitId, cancel)) viewerIs |= Party.HR;
        return viewerIs;
    }
}
