using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The manager above, or HR, ends a dispute, with the rating as it was or another. <c>POST /odata/Reviews({id})/Resolve</c></summary>
public sealed class ResolveDispute(OutcomesDb db) : Change<ResolveDispute.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";

        /// <summary>One value of the template's scale; absent = the rating stays.</summary>
        public decimal? Rating { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        var cycle = await Db.Set<ReviewCycle>().FirstAsync(c => c.Id == review.CycleId, cancel);
        if (request.Rating is { } rating) await RatingCheck.RequireOnScaleAsync(Db, cycle, rating, cancel);
        review.Resolve(request.Reason, request.Rating, viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
