using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>Issues three packets of the closed cycle, of three people, one for each audience.</summary>
/// <remarks>Once the company stands, since what is signed is read through the rules of visibility.
/// The same seed gives the same three reviews; numbers and seals are the instance's own.</remarks>
public sealed class DemoPackets(Databases databases, PacketIssuer issuer)
{
    public async Task IssueAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("demo"));
        var audiences = Enum.GetValues<PacketAudience>();
        var reviews = await db.Set<Review>()
            .Where(review => review.Cycle!.State == CycleState.Closed && review.SharedOn != null && review.ManagerIdSnapshot != null)
            .OrderBy(review => review.Id).Select(review => review.Id).Take(audiences.Length).ToListAsync(cancel);
        foreach (var (review, audience) in reviews.Zip(audiences)) await issuer.IssueAsync(db, [review], audience, new PayloadOptions(), cancel);
    }
}
