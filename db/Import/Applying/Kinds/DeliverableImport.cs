using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Deliverables: the owner produces, the named acceptor or else the owner's manager accepts.</summary>
internal sealed class DeliverableImport(ImportContext context, RowsAhead<EvidenceRow> evidence) : FileImport<DeliverableRow>(context, DeliverableRow.Layout)
{
    protected override Task AddAsync(IReadOnlyList<DeliverableRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            var wasPast = Context.Objectives[row.ObjectiveId].WasPast;
            var told = DeliverableDraft.Of(row, wasPast, Context);
            var pieces = evidence.TakeOf(row.Key).ToList();
            var deliverable = Deliverable.FromHistory(told with
            {
                Decisions = DeliverableDraft.DecisionsOf(told),
                Evidence = [.. pieces.Select(piece => EvidenceImport.Draft(piece, Context))],
            });
            Context.Writer.Add(deliverable);
            Know(row.Key, deliverable.Id, told);
            Remember(row, deliverable.Id, wasPast);
            foreach (var piece in pieces)
                Context.Remember(EvidenceRow.Layout, piece, deliverable.Evidence.First(known => known.Title == piece.Title && known.Url == piece.Url).Id);
        }

        return Task.CompletedTask;
    }

    protected override async Task ChangeAsync(IReadOnlyList<ChangedRow<DeliverableRow>> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Known.EntityId).ToList();
        var deliverables = await Context.Db.AllRows<Deliverable>().AsTracking().AsSplitQuery()
            .Include(d => d.Links).Include(d => d.Criteria).Include(d => d.Evidence)
            .Where(deliverable => ids.Contains(deliverable.Id)).ToDictionaryAsync(deliverable => deliverable.Id, cancel);
        foreach (var row in rows)
            if (deliverables.TryGetValue(row.Known.EntityId, out var deliverable))
                Change(row, deliverable);
            else
                SettleDeleted(row.Now);
    }

    private void Change(ChangedRow<DeliverableRow> row, Deliverable deliverable)
    {
        var (before, now) = (DeliverableDraft.Of(row.Before, row.Known.WasPast, Context), DeliverableDraft.Of(row.Now, row.Known.WasPast, Context));
        var links = deliverable.Links.Where(link => link.KeyResultId is null).Select(link => new LinkHistory(link.ObjectiveId)).ToList();
        var here = deliverable.ToHistory(Context.Facts[deliverable.ProducerId].ZoneId) with { Links = links };
        var merged = ThreeWay.Merge(DeliverableDraft.FieldsFrom(before), before, now, here);
        if (merged.Taken > 0)
        {
            foreach (var gone in links.Except(merged.Draft.Links))
                deliverable.UnlinkFromHistory(gone.ObjectiveId);
            deliverable.ReplaceFromHistory(merged.Draft);
        }

        Know(row.Now.Key, deliverable.Id, merged.Draft);
        Settle(row, merged, here, deliverable.Id);
    }

    private void Know(string key, Guid id, DeliverableHistory told) =>
        Context.Deliverables[key] = new DeliverableFacts(id, told.ProducerId, told.State == DeliverableState.Accepted);
}
