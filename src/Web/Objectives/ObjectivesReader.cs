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
        var (page, total) = await HowMany.PageAsync(
            fitting, objectives => objectives.OrderByDescending(objective => objective.DueOn).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id), filter.Page, ObjectiveFilter.PageSize, cancel);
        return (await RowsAsync(page, cancel), total);
    }

    /// <summary>What stands at the top, a page of it, and two levels below. Four statements.</summary>
    public async Task<(IReadOnlyList<ObjectiveNode> Nodes, HowMany Total)> TreeAsync(ObjectiveFilter filter, CancellationToken cancel)
    {
        var fitting = ObjectiveSelection.Of(reads.All<ObjectiveView>(), filter, db.Viewer);
        // Where something narrower is asked for, what fits is the top itself.
        var top = filter.Words.Length + filter.Who.Length + filter.Health.Length > 0 ? fitting : fitting.Where(objective => objective.ParentObjectiveId == null);
        var (roots, total) = await HowMany.PageAsync(
            top, objectives => objectives.OrderBy(objective => objective.OrgUnitName).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id), filter.Page, ObjectiveFilter.PageSize, cancel);
        var below = await BelowAsync(fitting, roots, cancel);
        var lowest = await BelowAsync(fitting, below, cancel);
        var rows = (await RowsAsync([.. roots, .. below, .. lowest], cancel)).DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        return (ObjectiveNode.Of(roots, [below, lowest], rows), total);
    }

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
