using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Asks an approved peer before the stage opens by itself, by the manager. <c>POST …/Request</c></summary>
public sealed class RequestPart(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var part = await ApprovedAsync(target, cancel) ?? await Db.LoadAssignmentAsync(target, cancel);
        part.Request(await ReviewsAccess.PartiesAsync(Db, part, cancel));
        return await Db.SaveAsync(part, cancel);
    }

    // Where nobody is named, the manager sees no row of a peer any more once it is approved (infra/decisions/0007). The id and version are those that approving
    // gave them; once the peer is asked, it is gone for them as for everybody.
    private async Task<ReviewAssignment?> ApprovedAsync(Target target, CancellationToken cancel)
    {
        var me = Viewer.PersonId;
        return await Db.AllRows<ReviewAssignment>().AsTracking().FirstOrDefaultAsync(a => a.Id == target.Id && a.Version == target.Version && a.State == AssignmentState.Approved
            && a.AnonymityMode == AnonymityMode.Aggregated && Db.Set<Review>().Any(v => v.Id == a.ReviewId && v.ManagerIdSnapshot == me), cancel);
    }
}

/// <summary>Where the stage of the peers is open already, whoever is approved is asked at once.</summary>
internal sealed class WhenPeerApproved(OutcomesDb db) : IHandle<PeerApproved>
{
    public async Task HandleAsync(PeerApproved happened, CancellationToken cancel)
    {
        var today = db.Today;
        var part = await db.Set<ReviewAssignment>().AsTracking()
            .FirstOrDefaultAsync(a => a.Id == happened.AssignmentId && a.State == AssignmentState.Approved, cancel);
        if (part is null || !await db.Set<ReviewCycle>().AnyAsync(c => c.Id == part.CycleId && c.State == CycleState.Collecting
            && c.Stages.Any(s => s.Kind == StageKind.Peer && s.OpensOn <= today), cancel)) return;
        part.Request(Party.System);
        await db.SaveChangesAsync(cancel);
    }
}
