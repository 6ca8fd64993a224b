using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Reads what the forms of an outcome offer. Four statements.</summary>
internal sealed class OffersReader(Reads reads, UnitSearch units, LogReader log)
{
    private const int MostPeriods = 24;

    /// <param name="wanted">An outcome that is to be among them.</param>
    public async Task<ObjectiveOffers> ReadAsync(Guid? wanted, CancellationToken cancel)
    {
        var near = await log.ReadAsync(wanted, cancel);
        return new(await PeriodsAsync(cancel), await units.NamesAsync(cancel), near.Outcomes, near.Likely);
    }

    /// <summary>By id and name, newest first.</summary>
    public async Task<IReadOnlyList<(string Value, string Text)>> PeriodsAsync(CancellationToken cancel)
    {
        var periods = await reads.All<PeriodView>().OrderByDescending(period => period.EndsOn).ThenBy(period => period.Id).Take(MostPeriods)
            .Select(period => new { period.Id, period.Name }).ToListAsync(cancel);
        return [.. periods.Select(period => (period.Id.ToString(), period.Name))];
    }
}
