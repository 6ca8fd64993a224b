using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Loads what reviewees and others see at version 0 for a while.</summary>
internal static class ReviewLoading
{
    /// <summary>At the version the caller saw; a reviewee, who sees none before the review is shared, is let through to the machine, which then refuses.</summary>
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    /// <exception cref="StaleVersion">Changed meanwhile.</exception>
    public static async Task<Review> LoadReviewAsync(this OutcomesDb db, Target target, CancellationToken cancel)
    {
        var review = await db.Set<Review>().LoadAsync(target.Id, cancel);
        var seesNoVersion = review.RevieweeId == db.Viewer.PersonId && review.SharedOn is null;
        return seesNoVersion || review.Version == target.Version ? review : throw new StaleVersion();
    }

    /// <summary>At the version the caller saw; others than the reviewer see none while it is written.</summary>
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    /// <exception cref="StaleVersion">Changed meanwhile.</exception>
    public static async Task<ReviewAssignment> LoadAssignmentAsync(this OutcomesDb db, Target target, CancellationToken cancel)
    {
        var assignment = await db.Set<ReviewAssignment>().Include(a => a.Responses).ThenInclude(r => r.Citations).AsSplitQuery().LoadAsync(target.Id, cancel);
        var seesNoVersion = assignment.ReviewerId != db.Viewer.PersonId && AssignmentStates.Writing.Contains(assignment.State);
        return seesNoVersion || assignment.Version == target.Version ? assignment : throw new StaleVersion();
    }
}
