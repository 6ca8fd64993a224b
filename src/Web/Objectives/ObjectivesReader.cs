using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Reads one page of outcomes as the viewer: the rows, how many fit, whom they name, and the periods to choose from. Four statements.</summary>
internal sealed class ObjectivesReader(OutcomesDb db)
{
    public async Task<(IReadOnlyList<ObjectiveRow> Rows, int Total)> ReadAsync(ObjectiveFilter filter, CancellationToken cancel)
    {
        var fitting = ObjectiveSelection.Of(db.Set<Objective>(), filter, db.Viewer);
        var total = await fitting.CountAsync(cancel);
        var page = await fitting.OrderByDescending(objective => objective.DueOn).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id)
            .Skip((filter.Page - 1) * ObjectiveFilter.PageSize).Take(ObjectiveFilter.PageSize)
            .Select(FoundObjective.Of).ToListAsync(cancel);
        return (await RowsAsync(page, cancel), total);
    }

    /// <summary>Names of the periods, newest first.</summary>
    public async Task<IReadOnlyList<string>> PeriodsAsync(CancellationToken cancel) =>
        await db.Set<Period>().OrderByDescending(period => period.EndsOn).ThenBy(period => period.Id).Take(24).Select(period => period.Name).ToListAsync(cancel);

    public async Task<IReadOnlyList<ObjectiveRow>> RowsAsync(IReadOnlyList<FoundObjective> found, CancellationToken cancel)
    {
        var people = await People.ReadAsync(db, found.Select(row => (Guid?)row.OwnerId), cancel);
        return [.. found.Select(row => row.Row(people))];
    }
}
