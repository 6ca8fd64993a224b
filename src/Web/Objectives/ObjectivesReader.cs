using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>Reads one page of outcomes as the viewer: the rows, how many fit, whom they name, and the periods to choose from. Four statements.</summary>
internal sealed class ObjectivesReader(OutcomesDb db, Reads reads)
{
    private const int MostOfLevel = 200;

    public async Task<(IReadOnlyList<ObjectiveRow> Rows, HowMany Total)> ReadAsync(ObjectiveFilter filter, CancellationToken cancel)
    {
        var fitting = ObjectiveSelection.Of(reads.All<ObjectiveView>(), filter, db.Viewer);
        var skipped = Before(filter);
        var page = await fitting.OrderByDescending(objective => objective.DueOn).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id)
            .Skip(skipped).Take(ObjectiveFilter.PageSize + 1).ToListAsync(cancel);
        var total = await HowMany.OfAsync(fitting, skipped, page.Count, ObjectiveFilter.PageSize, cancel);
        return (await RowsAsync([.. page.Take(ObjectiveFilter.PageSize)], cancel), total);
    }

    /// <summary>What stands at the top, a page of it, and two levels below. Four statements.</summary>
    public async Task<(IReadOnlyList<ObjectiveNode> Nodes, HowMany Total)> TreeAsync(ObjectiveFilter filter, CancellationToken cancel)
    {
        var fitting = ObjectiveSelection.Of(reads.All<ObjectiveView>(), filter, db.Viewer);
        // Where something narrower is asked for, what fits is the top itself.
        var top = filter.Words.Length + filter.Who.Length + filter.Health.Length > 0 ? fitting : fitting.Where(objective => objective.ParentObjectiveId == null);
        var skipped = Before(filter);
        var read = await top.OrderBy(objective => objective.OrgUnitName).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id)
            .Skip(skipped).Take(ObjectiveFilter.PageSize + 1).ToListAsync(cancel);
        var total = await HowMany.OfAsync(top, skipped, read.Count, ObjectiveFilter.PageSize, cancel);
        List<ObjectiveView> roots = [.. read.Take(ObjectiveFilter.PageSize)];
        var below = await BelowAsync(fitting, roots, cancel);
        var lowest = await BelowAsync(fitting, below, cancel);
        var rows = (await RowsAsync([.. roots, .. below, .. lowest], cancel)).DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        return (ObjectiveNode.Of(roots, [below, lowest], rows), total);
    }

    private static int Before(ObjectiveFilter filter) => (filter.Page - 1) * ObjectiveFilter.PageSize;

    private static async Task<IReadOnlyList<ObjectiveView>> BelowAsync(IQueryable<ObjectiveView> fitting, IReadOnlyList<ObjectiveView> above, CancellationToken cancel)
    {
        if (above.Count == 0) return [];
        var parents = above.Select(row => (Guid?)row.Id).ToList();
        return await fitting.Where(objective => parents.Contains(objective.ParentObjectiveId))
            .OrderBy(objective => objective.Title).ThenBy(objective => objective.Id).Take(MostOfLevel).ToListAsync(cancel);
    }

    /// <summary>Names of the periods, newest first.</summary>
    public async Task<IReadOnlyList<string>> PeriodsAsync(CancellationToken cancel) =>
        await reads.All<PeriodView>().OrderByDescending(period => period.EndsOn).ThenBy(period => period.Id).Take(24).Select(period => period.Name).ToListAsync(cancel);

    public async Task<IReadOnlyList<ObjectiveRow>> RowsAsync(IReadOnlyList<ObjectiveView> found, CancellationToken cancel)
    {
        var people = await People.ReadAsync(reads, found.Select(row => (Guid?)row.OwnerId), cancel);
        return [.. found.Select(row => ObjectiveRow.Of(row, people))];
    }
}
