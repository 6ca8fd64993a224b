using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>What was issued of a reopened review no longer holds; the next issue takes its place. Heard twice, it changes nothing.</summary>
internal sealed class WhenReviewReopened(OutcomesDb db) : IHandle<ReviewReopened>
{
    public async Task HandleAsync(ReviewReopened happened, CancellationToken cancel)
    {
        var packets = await db.Set<Packet>().AsTracking().Where(packet => packet.ReviewId == happened.ReviewId && packet.State == PacketState.Issued).ToListAsync(cancel);
        foreach (var packet in packets) packet.Supersede(byPacketId: null);
        await db.SaveChangesAsync(cancel);
    }
}
