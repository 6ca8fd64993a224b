using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads one page of deliverables as the viewer: the rows, how many fit, whom they name and what they serve. Four statements.</summary>
internal sealed class DeliverablesReader(OutcomesDb db, Reads reads, CurrentReader reader)
{
    public async Task<(IReadOnlyList<DeliverableRow> Rows, int Total)> ReadAsync(DeliverableFilter filter, CancellationToken cancel)
    {
        var fitting = DeliverableSelection.Of(reads.All<DeliverableView>(), filter, reads, db.Viewer, reader.Reader.Today);
        var total = await fitting.CountAsync(cancel);
        var page = await Ordered(fitting, filter.Order).ThenBy(view => view.Id)
            .Skip((filter.Page - 1) * DeliverableFilter.PageSize).Take(DeliverableFilter.PageSize).ToListAsync(cancel);
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

    private static IOrderedQueryable<DeliverableView> Ordered(IQueryable<DeliverableView> views, string order) => order == "title"
        ? views.OrderBy(view => view.Title)
        : views.OrderBy(view => view.DueOn == null).ThenBy(view => view.DueOn);

    private async Task<Dictionary<Guid, string>> ServesAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var links = await reads.All<DeliverableLinkView>().Where(link => ids.Contains(link.DeliverableId) && link.ObjectiveTitle != null)
            .OrderBy(link => link.Id)
            .Select(link => new { link.DeliverableId, link.ObjectiveTitle })
            .ToListAsync(cancel);
        return links.GroupBy(link => link.DeliverableId).ToDictionary(same => same.Key, same => same.First().ObjectiveTitle ?? "");
    }
}
