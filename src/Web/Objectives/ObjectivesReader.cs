using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Reads one page of outcomes as the viewer: the rows, how many fit, whom they name, and the periods to choose from. Four statements.</summary>
internal sealed class ObjectivesReader(OutcomesDb db, Reads reads)
{
    public async Task<(IReadOnlyList<ObjectiveRow> Rows, int Total)> ReadAsync(ObjectiveFilter filter, CancellationToken cancel)
    {
        var fitting = ObjectiveSelection.Of(reads.All<ObjectiveView>(), filter, db.Viewer);
        var total = await fitting.CountAsync(cancel);
        var page = await fitting.OrderByDescending(objective => objective.DueOn).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id)
            .Skip((filter.Page - 1) * ObjectiveFilter.PageSize).Take(ObjectiveFilter.PageSize)
            .ToListAsync(cancel);
        return (await RowsAsync(page, cancel), total);
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
