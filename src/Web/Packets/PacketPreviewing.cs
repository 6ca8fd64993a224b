using Microsoft.AspNetCore.Http;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reports;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Packets;

/// <summary>What HR's packet of a review would say, as a page, and the form that issues one. Opening it is reading a review: it is in the audit trail.</summary>
internal sealed class PacketPreviewing(Reads reads, PreviewPacket preview, PacketFrames frames)
{
    public async Task<IResult> PageAsync(Guid reviewId, int status, Forms.FormState state, bool issued, CancellationToken cancel)
    {
        var review = await reads.FindAsync<ReviewView>(reviewId, cancel);
        var document = await preview.RunAsync(reviewId, cancel);
        return Page.Of<PreviewPage>(status, ("Review", review), ("Document", document), ("State", state), ("Issued", issued), ("Holding", await frames.OfReviewAsync(reviewId, cancel)));
    }
}
