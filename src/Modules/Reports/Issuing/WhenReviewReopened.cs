using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>What was issued of a review before it was reopened no longer holds; the next issue takes its place. Heard late or twice, it leaves alone what was issued since.</summary>
internal sealed class WhenReviewReopened(OutcomesDb db) : IHandle<ReviewReopened>
{
    private static readonly string Reopened = DomainEvent.NameOf(typeof(ReviewReopened));

    public async Task HandleAsync(ReviewReopened happened, CancellationToken cancel)
    {
        // From the audit trail, which was written with the step itself: the event may come long after it.
        var trail = db.Set<AuditEvent>().Where(step => step.SubjectRef == $"review:{happened.ReviewId}" && step.Action == Reopened);
        var packets = await db.Set<Packet>().AsTracking()
            .Where(packet => packet.ReviewId == happened.ReviewId && packet.State == PacketState.Issued && trail.Any(step => step.At >= packet.CreatedAt)).ToListAsync(cancel);
        foreach (var packet in packets) packet.Supersede(byPacketId: null);
        await db.SaveChangesAsync(cancel);
    }
}
