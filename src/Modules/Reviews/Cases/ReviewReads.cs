using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Audits that somebody reads what is said of other people: one entry per request, written before the first row leaves.</summary>
/// <remarks>Of a single review the reviewee can read the entry: who read it, and on which day.</remarks>
public sealed class ReviewReads(Databases databases)
{
    private const int Tries = 4;

    /// <summary>Does nothing where the viewer sees no review but their own.</summary>
    /// <param name="reviewId">Where one review is asked for.</param>
    /// <param name="what">Names of the sets or pages that are read.</param>
    public async Task RecordAsync(Viewer viewer, Guid? reviewId, IReadOnlyCollection<string> what, CancellationToken cancel)
    {
        if (viewer.IsSystem || viewer.ActorId is null) return;
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var db = databases.Open(viewer);
                await RecordAsync(db, reviewId, what, cancel);
                return;
            }
            catch (Exception raced) when (tries < Tries && raced is StaleVersion or DbUpdateException)
            {
                // Somebody read at the same moment and their entry came first: append behind it.
            }
        }
    }

    private static async Task RecordAsync(OutcomesDb db, Guid? reviewId, IReadOnlyCollection<string> what, CancellationToken cancel)
    {
        var me = db.Viewer.PersonId;
        var others = db.Set<Review>().Where(v => v.RevieweeId != me);
        if (reviewId is not { } id)
        {
            if (!await others.AnyAsync(cancel)) return;
            await AuditTrail.RecordAsync(db, $"review-reader:{db.Viewer.ActorId}", new ReviewsRead(null, what), null, isTechnical: false, cancel);
        }
        else
        {
            if (await others.Where(v => v.Id == id).Select(v => new { v.RevieweeId, v.OrgUnitSnapshot }).FirstOrDefaultAsync(cancel) is not { } review) return;
            var entry = await AuditTrail.RecordAsync(db, $"review-read:{id}", new ReviewsRead(id, what), null, isTechnical: false, cancel, review.OrgUnitSnapshot);
            db.Add(new VisibilityGrant(review.RevieweeId, AuditEvent.GrantKind, entry, entry));
        }
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Somebody read what is said of other people.</summary>
/// <param name="ReviewId">Absent = a list.</param>
/// <param name="What">Names of the sets or pages.</param>
[EventName("reviews.read.v1")]
public sealed record ReviewsRead(Guid? ReviewId, IReadOnlyCollection<string> What) : DomainEvent;
