using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Removes a draft of one's own that nothing depends on; everything else is cancelled. <c>DELETE /odata/Deliverables({id})</c></summary>
public sealed class DeleteDraft(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        // Whoever adds a dependency holds the same row: none can appear between the look and the delete.
        await Db.LockGraphAsync(Dependency.Graph, cancel);
        var draft = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var links = await LinksAsync(draft.Id, cancel);
        draft.Delete(links, await DeliverableAccess.PartiesAsync(Db, draft, cancel));
        if (await Db.AllRows<Dependency>().AnyAsync(d => d.ConsumerDeliverableId == draft.Id || d.ProviderDeliverableId == draft.Id, cancel))
            throw new RuleBroken("draft-is-referred-to", "A dependency refers to this draft. Cancel it instead.");
        await Db.CountLinksAsync(links.Select(link => link.ObjectiveId), -1, cancel);
        Db.Remove(draft);
        var changed = await Db.SaveAsync(draft, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }

    private Task<List<DeliverableLink>> LinksAsync(Guid draftId, CancellationToken cancel) =>
        Db.AllRows<DeliverableLink>().Where(link => link.DeliverableId == draftId).ToListAsync(cancel);
}
