using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells people that something has happened to a review, never what it says: names of people and cycles, and no word more. Whoever does not see it, or did it, is not told.</summary>
internal sealed class ReviewNotices(OutcomesDb db, Inbox inbox, ViewerLookup viewers, Databases databases)
{
    /// <param name="atVersion">With review and kind it names the event, so that a second delivery tells nobody again.</param>
    /// <param name="sentence">From the cycle's and the reviewee's name.</param>
    public async Task TellAsync(
        Guid reviewId, IEnumerable<Guid> recipients, string kind, int atVersion, Func<string, string, string> sentence, CancellationToken cancel)
    {
        var about = await db.Set<Review>().Where(v => v.Id == reviewId).Select(v => new { Cycle = v.Cycle!.Name, Reviewee = v.Reviewee!.DisplayName }).FirstOrDefaultAsync(cancel);
        if (about is null) return;
        foreach (var recipient in recipients.Distinct())
            if (await MaySeeAsync(recipient, reviewId, cancel))
                await inbox.NotifyAsync(recipient, kind, $"{ReviewsAccess.ReviewKind}:{reviewId}", sentence(about.Cycle, about.Reviewee), cancel, $"{reviewId}:{atVersion}");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> MaySeeAsync(Guid personId, Guid reviewId, CancellationToken cancel)
    {
        await using var theirs = databases.Open(await viewers.FindAsync(personId, scopes: null, cancel));
        return await theirs.Set<Review>().AnyAsync(v => v.Id == reviewId, cancel);
    }
}
