using Microsoft.AspNetCore.Http;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>The list of cycles and the page of one.</summary>
internal sealed class CyclePages(Session session, Reads reads, CycleReader reader)
{
    public async Task<IResult> ListAsync(CycleFilter filter, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var found = await reads.PageAsync<ReviewCycleView>(cycles => Choose(cycles, filter.State).OrderByDescending(cycle => cycle.From), filter.Page, CycleFilter.PageSize, cancel);
        return Page.Of<CyclesPage>(("Filter", filter), ("Found", found), ("SetsUp", CyclesDoor.SetsUp(session)));
    }

    public async Task<IResult> PageAsync(Guid id, int status, RefusedForm? refused, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        return Page.Of<CyclePage>(status, ("Model", await reader.ReadAsync(id, cancel)), ("Refused", refused), ("SetsUp", CyclesDoor.SetsUp(session)));
    }

    private static IQueryable<ReviewCycleView> Choose(IQueryable<ReviewCycleView> cycles, string state) => state switch
    {
        "" => cycles.Where(cycle => cycle.State != CycleState.Closed && cycle.State != CycleState.Cancelled),
        "all" => cycles,
        _ => Enum.TryParse<CycleState>(state, out var wanted) ? cycles.Where(cycle => cycle.State == wanted) : cycles,
    };
}
