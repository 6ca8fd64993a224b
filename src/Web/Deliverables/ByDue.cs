using Microsoft.EntityFrameworkCore;
using Outcomes.Query.Views;

namespace Outcomes.Web.Deliverables;

/// <summary>Deliverables by due date, those without one at the end.</summary>
/// <remarks>Dated ones and others are asked apart: databases differ in where absent values stand, and an order that says so ("DueOn IS NULL, DueOn")
/// is answered by no index, but by sorting everything that fits.</remarks>
internal static class ByDue
{
    public static async Task<List<DeliverableView>> PageAsync(IQueryable<DeliverableView> fitting, int skip, int take, CancellationToken cancel)
    {
        var dated = fitting.Where(view => view.DueOn != null);
        var page = await dated.OrderBy(view => view.DueOn).ThenBy(view => view.Id).Skip(skip).Take(take).ToListAsync(cancel);
        if (page.Count == take) return page;
        var passed = page.Count > 0 || skip == 0 ? skip + page.Count : await dated.CountAsync(cancel);
        var without = fitting.Where(view => view.DueOn == null).OrderBy(view => view.Id).Skip(Math.Max(0, skip - passed)).Take(take - page.Count);
        page.AddRange(await without.ToListAsync(cancel));
        return page;
    }
}
