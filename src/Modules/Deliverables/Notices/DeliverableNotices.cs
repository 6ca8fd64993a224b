using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Tells people about a deliverable, if they may see it and did not do it themselves.</summary>
internal sealed class DeliverableNotices(OutcomesDb db, Inbox inbox, ViewerLookup viewers, Databases databases)
{
    /// <param name="sentence">One sentence, from the deliverable's title.</param>
    /// <param name="eventKey">Of the event that is told, so that a second delivery tells nobody again.</param>
    public async Task TellAsync(
        Guid deliverableId, IEnumerable<Guid> recipients, Guid? exceptId, string kind, string eventKey, Func<string, string> sentence, CancellationToken cancel)
    {
        var title = await db.Set<Deliverable>().Where(d => d.Id == deliverableId).Select(d => d.Title).FirstOrDefaultAsync(cancel);
        if (title is null) return;
        foreach (var recipient in recipients.Distinct().Where(id => id != exceptId))
            if (await MaySeeAsync(recipient, deliverableId, cancel))
                await inbox.NotifyAsync(recipient, kind, $"{DeliverableAccess.SubjectKind}:{deliverableId}", sentence(Short(title)), cancel, eventKey);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>About a dependency: whoever provides may not see what waits, and then reads no title.</summary>
    public async Task TellOfDependencyAsync(
        Guid dependencyId, Guid consumerDeliverableId, Guid recipientId, string kind, Func<string, string> sentence, CancellationToken cancel)
    {
        var title = await db.Set<Deliverable>().Where(d => d.Id == consumerDeliverableId).Select(d => d.Title).FirstOrDefaultAsync(cancel);
        if (title is null) return;
        var shown = await MaySeeAsync(recipientId, consumerDeliverableId, cancel) ? $"“{Short(title)}”" : "A deliverable that you do not see";
        await inbox.NotifyAsync(recipientId, kind, $"dependency:{dependencyId}", sentence(shown), cancel, $"{dependencyId}");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> MaySeeAsync(Guid personId, Guid deliverableId, CancellationToken cancel)
    {
        await using var theirs = databases.Open(await viewers.FindAsync(personId, scopes: null, cancel));
        return await theirs.Set<Deliverable>().AnyAsync(d => d.Id == deliverableId, cancel);
    }

    private static string Short(string title) => title.Length <= 200 ? title : title[..199] + "…";
}
