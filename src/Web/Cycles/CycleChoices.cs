using Microsoft.EntityFrameworkCore;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>The cycles that a chooser offers: the newest, and the one that is chosen already, however old it is.</summary>
internal static class CycleChoices
{
    /// <summary>So many are offered; a chooser that does not offer them all says so, and leads on.</summary>
    public const int Most = 60;

    /// <param name="cycles">Those that are still planned are left out.</param>
    /// <returns>Ids and names, the newest first; whether there are older ones.</returns>
    public static async Task<Firsts<(string Value, string Text)>> ReadAsync(IQueryable<ReviewCycleView> cycles, Guid? chosen, CancellationToken cancel)
    {
        cycles = cycles.Where(cycle => !CycleStates.Planned.Contains(cycle.State));
        var newest = await cycles.OrderByDescending(cycle => cycle.From).ThenBy(cycle => cycle.Id).Select(cycle => new { cycle.Id, cycle.Name }).FirstsAsync(1, Most, cancel);
        var older = newest.HasMore && chosen is { } id && newest.Rows.All(cycle => cycle.Id != id)
            ? await cycles.Where(cycle => cycle.Id == id).Select(cycle => new { cycle.Id, cycle.Name }).ToListAsync(cancel)
            : [];
        return new([.. newest.Rows.Concat(older).Select(cycle => ($"{cycle.Id}", cycle.Name))], newest.HasMore);
    }
}
