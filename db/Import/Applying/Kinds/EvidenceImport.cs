using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Evidence as links on deliverables.</summary>
internal sealed class EvidenceImport(ImportContext context) : FileImport<EvidenceRow>(context, EvidenceRow.Layout)
{
    private static readonly Field<EvidenceHistory>[] Fields =
    [
        new("added_by_employee_id", told => told.AddedById, (here, now) => here with { AddedById = now.AddedById }),
        new("added_at", told => told.AddedOn, (here, now) => here with { AddedOn = now.AddedOn }),
    ];

    protected override bool AsksRowsHere => true;

    protected override async Task AddAsync(IReadOnlyList<EvidenceRow> rows, CancellationToken cancel)
    {
        TouchesRowsHere = true;
        var deliverables = await DeliverablesAsync(rows, cancel);
        foreach (var group in rows.GroupBy(row => Context.Deliverables[row.DeliverableId].Id))
        {
            var deliverable = deliverables[group.Key];
            var here = deliverable.ToHistory(Context.Facts[deliverable.ProducerId].ZoneId);
            deliverable.ReplaceFromHistory(here with { Evidence = [.. group.Select(row => Draft(row, Context))] });
            foreach (var row in group)
                Remember(row, deliverable.Evidence.First(piece => piece.Title == row.Title && piece.Url == row.Url).Id);
        }
    }

    protected override async Task ChangeAsync(IReadOnlyList<ChangedRow<EvidenceRow>> rows, CancellationToken cancel)
    {
        var deliverables = await DeliverablesAsync([.. rows.Select(row => row.Now)], cancel);
        foreach (var row in rows)
        {
            var deliverable = deliverables[Context.Deliverables[row.Now.DeliverableId].Id];
            if (deliverable.Evidence.FirstOrDefault(known => known.Id == row.Known.EntityId) is not { } piece)
            {
                SettleDeleted(row.Now);
                continue;
            }

            var here = new EvidenceHistory(piece.Kind, piece.Title, piece.Url, piece.AddedById, piece.AddedOn, piece.Note);
            var merged = ThreeWay.Merge(Fields, Draft(row.Before, Context), Draft(row.Now, Context), here);
            if (merged.Taken > 0)
                deliverable.CorrectEvidenceFromHistory(piece.Id, merged.Draft.AddedById, merged.Draft.AddedOn);
            Settle(row, merged, here, piece.Id);
        }
    }

    private Task<Dictionary<Guid, Deliverable>> DeliverablesAsync(IReadOnlyList<EvidenceRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => Context.Deliverables[row.DeliverableId].Id).ToHashSet();
        return Context.Db.AllRows<Deliverable>().AsTracking().AsSplitQuery()
            .Include(d => d.Links).Include(d => d.Criteria).Include(d => d.Evidence)
            .Where(deliverable => ids.Contains(deliverable.Id)).ToDictionaryAsync(deliverable => deliverable.Id, cancel);
    }

    public static EvidenceHistory Draft(EvidenceRow row, ImportContext context) =>
        new(EvidenceKind.Link, row.Title, row.Url, context.People[row.AddedByEmployeeId], DateOnly.FromDateTime(row.AddedAt));
}
