using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells people about a deliverable, if they may see it and did not do it themselves.</summary>
internal sealed class DeliverableNotices(OutcomesDb db, Inbox inbox, ViewerLookup viewers, Databases databases)
{
    /// <param name="eventKey">Of the event that is told, so that a second delivery tells nobody again.</param>
    public async Task TellAsync(
        Guid deliverableId, IEnumerable<Guid> recipients, Guid? exceptId, NoticeKind kind, string eventKey, CancellationToken cancel)
    {
        foreach (var recipient in recipients.Distinct().Where(id => id != exceptId))
            if (await MaySeeAsync(recipient, deliverableId, cancel))
                await inbox.NotifyAsync(recipient, kind, DeliverableAccess.SubjectKind, deliverableId, cancel, eventKey);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>About a dependency: whoever provides may not see what waits, and then reads no title.</summary>
    public async Task TellOfDependencyAsync(Guid dependencyId, Guid recipientId, NoticeKind kind, CancellationToken cancel)
    {
        await inbox.NotifyAsync(recipientId, kind, "dependency", dependencyId, cancel, $"{dependencyId}");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> MaySeeAsync(Guid personId, Guid deliverableId, CancellationToken cancel)
    {
        await using var theirs = databases.Open(await viewers.FindAsync(personId, scopes: null, cancel));
        return await theirs.Set<Deliverable>().AnyAsync(d => d.Id == deliverableId, cancel);
    }
}
