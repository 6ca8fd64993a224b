using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads one page of deliverables as the viewer: the rows, how many fit, whom they name and what they serve. Four statements, two more at the end of the dated ones.</summary>
internal sealed class DeliverablesReader(OutcomesDb db, Reads reads, CurrentReader reader)
{
    public async Task<(IReadOnlyList<DeliverableRow> Rows, HowMany Total)> ReadAsync(DeliverableFilter filter, CancellationToken cancel)
    {
        var fitting = DeliverableSelection.Of(reads.All<DeliverableView>(), filter, reads, db.Viewer, reader.Reader.Today);
        var (page, total) = filter.Order == "title"
            ? await HowMany.PageAsync(fitting, views => views.OrderBy(view => view.Title).ThenBy(view => view.Id), filter.Page, DeliverableFilter.PageSize, cancel)
            : await HowMany.PageAsync(fitting, (skipped, most) => ByDue.PageAsync(fitting, skipped, most, cancel), filter.Page, DeliverableFilter.PageSize, cancel);
        return (await RowsAsync(page, cancel), total);
    }

    /// <summary>Views as rows of a list, in their order.</summary>
    public async Task<IReadOnlyList<DeliverableRow>> RowsAsync(IReadOnlyList<DeliverableView> views, CancellationToken cancel)
    {
        if (views.Count == 0) return [];
        var people = await People.ReadAsync(reads, views.SelectMany(view => new[] { view.ProducerId, view.OutcomeOwnerId }), cancel);
        var serves = await ServesAsync([.. views.Select(view => view.Id)], cancel);
        return [.. views.Select(view => new DeliverableRow(
            view.Id, view.Title, serves.GetValueOrDefault(view.Id, ""), Marks.Of(view.State), people.Name(view.ProducerId), people.Name(view.OutcomeOwnerId),
            view.CriteriaMet, view.CriteriaTotal, people.Due(view.DueOn, view.DuePrecision, view.ProducerId)))];
    }

    private async Task<Dictionary<Guid, string>> ServesAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var links = await reads.All<DeliverableLinkView>().Where(link => ids.Contains(link.DeliverableId) && link.ObjectiveTitle != null)
            .OrderBy(link => link.Id)
            .Select(link => new { link.DeliverableId, link.ObjectiveTitle })
            .ToListAsync(cancel);
        return links.GroupBy(link => link.DeliverableId).ToDictionary(same => same.Key, same => same.First().ObjectiveTitle ?? "");
    }
}
