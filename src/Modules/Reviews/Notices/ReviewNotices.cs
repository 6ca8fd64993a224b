using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells people that something has happened to a review. Whoever does not see it is not told.</summary>
internal sealed class ReviewNotices(OutcomesDb db, Inbox inbox, ViewerLookup viewers, Databases databases)
{
    /// <param name="atVersion">With review and kind it names the event, so that a second delivery tells nobody again.</param>
    public async Task TellAsync(Guid reviewId, IEnumerable<Guid> recipients, NoticeKind kind, int atVersion, CancellationToken cancel)
    {
        foreach (var recipient in recipients.Distinct())
            if (await MaySeeAsync(recipient, reviewId, cancel))
                await inbox.NotifyAsync(recipient, kind, ReviewsAccess.ReviewKind, reviewId, cancel, $"{reviewId}:{atVersion}");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> MaySeeAsync(Guid personId, Guid reviewId, CancellationToken cancel)
    {
        await using var theirs = databases.Open(await viewers.FindAsync(personId, scopes: null, cancel));
        return await theirs.Set<Review>().AnyAsync(v => v.Id == reviewId, cancel);
    }
}
