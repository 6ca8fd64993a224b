using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query.Views;

namespace Outcomes.Query.Mapping;

/// <summary>Reads notices for the mail as the inbox would show them to their recipient now: one statement for the viewer, one for all their notices.</summary>
internal sealed class RecipientReads(ViewerLookup viewers, Databases databases, ViewMaps maps)
{
    public async Task<IReadOnlyDictionary<Guid, string>> SentencesAsync(Guid recipientId, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        await using var theirs = databases.Open(await viewers.FindAsync(recipientId, scopes: null, cancel));
        var notices = await ((IQueryable<NotificationView>)maps.Of<NotificationView>().Query(theirs)).Where(notice => ids.Contains(notice.Id))
            .ToListAsync(cancel);
        return notices.ToDictionary(notice => notice.Id, notice => notice.Title);
    }
}
