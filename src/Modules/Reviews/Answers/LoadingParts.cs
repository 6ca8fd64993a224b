using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Loads parts of reviews with what is written in them.</summary>
internal static class LoadingParts
{
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    /// <exception cref="StaleVersion">Written to meanwhile.</exception>
    public static Task<ReviewAssignment> LoadPartAsync(this OutcomesDb db, Target target, CancellationToken cancel) =>
        db.Set<ReviewAssignment>().Include(part => part.Responses).ThenInclude(response => response.Citations).LoadAsync(target, cancel);
}
