using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Tells people about an objective, if they may see it and did not do it themselves.</summary>
internal sealed class ObjectiveNotices(OutcomesDb db, Inbox inbox, ViewerLookup viewers, Databases databases)
{
    /// <param name="eventKey">Of the event that is told, so that a second delivery tells nobody again.</param>
    public async Task TellAsync(
        Guid objectiveId, IEnumerable<Guid> recipients, Guid? exceptId, NoticeKind kind, string eventKey, CancellationToken cancel)
    {
        foreach (var recipient in recipients.Distinct().Where(id => id != exceptId))
            if (await MaySeeAsync(recipient, objectiveId, cancel))
                await inbox.NotifyAsync(recipient, kind, "objective", objectiveId, cancel, eventKey);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> MaySeeAsync(Guid personId, Guid objectiveId, CancellationToken cancel)
    {
        await using var theirs = databases.Open(await viewers.FindAsync(personId, scopes: null, cancel));
        return await theirs.Set<Objective>().AnyAsync(objective => objective.Id == objectiveId, cancel);
    }
}
