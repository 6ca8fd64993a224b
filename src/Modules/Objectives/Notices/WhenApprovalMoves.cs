using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tells those who can approve that an objective waits for them, and its owner what came of it.</summary>
internal sealed class WhenApprovalMoves(OutcomesDb db, ObjectiveNotices notices) :
    IHandle<ObjectiveProposed>, IHandle<ObjectiveApproved>, IHandle<ObjectiveReturned>
{
    public async Task HandleAsync(ObjectiveProposed happened, CancellationToken cancel)
    {
        var approvers = await db.Set<ManagerClosure>().Where(row => row.DescendantId == happened.OwnerId && row.Depth == 1).Select(row => row.AncestorId)
            .Union(db.Set<OrgUnit>().Where(unit => unit.Id == happened.OrgUnitId && unit.HeadId != null).Select(unit => unit.HeadId ?? Guid.Empty)).ToListAsync(cancel);
        await notices.TellAsync(happened.ObjectiveId, approvers, happened.OwnerId, ObjectiveNoticeKinds.Proposed, $"{happened.ObjectiveId}:{happened.AtVersion}", cancel);
    }

    public Task HandleAsync(ObjectiveApproved happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.OwnerId], happened.ById, ObjectiveNoticeKinds.Approved,
            $"{happened.ObjectiveId}:{happened.AtVersion}", cancel);

    public Task HandleAsync(ObjectiveReturned happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ObjectiveId, [happened.OwnerId], happened.ById, ObjectiveNoticeKinds.Returned,
            $"{happened.ObjectiveId}:{happened.AtVersion}", cancel);
}
