using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells managers of nominations that wait for them, nominators of a refusal, and whoever a part was handed to.</summary>
internal sealed class WhenPartsNeedSomebody(OutcomesDb db, Inbox inbox) : IHandle<PeerNominated>, IHandle<PeerRefused>, IHandle<PartRequested>, IHandle<PartHandedOver>
{
    public async Task HandleAsync(PeerNominated happened, CancellationToken cancel)
    {
        var managerId = await db.Set<Review>().Where(v => v.Id == happened.ReviewId).Select(v => v.ManagerIdSnapshot).FirstOrDefaultAsync(cancel);
        if (managerId != happened.ById) await TellAsync(happened.AssignmentId, managerId, CycleNoticeKinds.PeerWaits, cancel);
    }

    public Task HandleAsync(PeerRefused happened, CancellationToken cancel) =>
        TellAsync(happened.AssignmentId, happened.NominatedById, CycleNoticeKinds.PeerRefused, cancel);

    public Task HandleAsync(PartRequested happened, CancellationToken cancel) =>
        TellAsync(happened.AssignmentId, happened.ReviewerId, CycleNoticeKinds.Asked, cancel);

    public Task HandleAsync(PartHandedOver happened, CancellationToken cancel) =>
        TellAsync(happened.AssignmentId, happened.ToId, CycleNoticeKinds.HandedOver, cancel);

    private async Task TellAsync(Guid assignmentId, Guid? recipientId, NoticeKind kind, CancellationToken cancel)
    {
        var cycleId = await db.Set<ReviewAssignment>().Where(a => a.Id == assignmentId).Select(a => (Guid?)a.CycleId).FirstOrDefaultAsync(cancel);
        if (cycleId is not { } subject || recipientId is not { } recipient) return;
        await inbox.NotifyAsync(recipient, kind, ReviewCycle.Kind, subject, cancel, $"{assignmentId}:{kind.Name}");
        await db.SaveChangesAsync(cancel);
    }
}
