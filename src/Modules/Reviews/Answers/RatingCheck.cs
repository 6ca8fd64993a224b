using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Holds an overall rating against the scale of the cycle's template.</summary>
internal static class RatingCheck
{
    /// <exception cref="InvalidRequest">The scale has no such value.</exception>
    public static async Task RequireOnScaleAsync(OutcomesDb db, ReviewCycle cycle, decimal rating, CancellationToken cancel)
    {
        var values = await db.Set<RatingScalePoint>().Where(point => db.Set<ReviewTemplate>().Any(t => t.Id == cycle.TemplateVersionId && t.ScaleId == point.ScaleId))
            .OrderBy(point => point.Value).Select(point => point.Value).ToListAsync(cancel);
        if (!values.Exists(value => value == rating)) throw new InvalidRequest([new FieldFault("Rating", $"Rating: choose one of {string.Join(", ", values)}.")]);
    }
}
