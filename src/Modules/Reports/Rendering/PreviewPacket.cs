using Microsoft.EntityFrameworkCore;
using Outcomes.Pdf.Documents;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>What HR's packet would say if it were issued now: the same document, without number and seal.</summary>
public sealed class PreviewPacket(OutcomesDb db, PayloadBatch payloads)
{
    /// <exception cref="NotFound">Unknown, unseen, or not ready to be issued.</exception>
    public async Task<PacketDocument> RunAsync(Guid reviewId, CancellationToken cancel)
    {
        var options = new PayloadOptions(IncludeUnshared: true);
        var review = await db.Set<Review>().Where(Exportable.Rule(db, PacketAudience.HR, options)).FirstOrDefaultAsync(row => row.Id == reviewId, cancel) ?? throw new NotFound("packet");
        await PacketParties.RequireHRAsync(db, review.OrgUnitSnapshot, review.RevieweeId, cancel);
        var drafts = await payloads.ReadAsync(db.Viewer, [review], PacketAudience.HR, options, cancel);
        return drafts is [var draft] ? PacketPages.Preview(draft.Payload, db.Today) : throw new NotFound("packet");
    }
}
