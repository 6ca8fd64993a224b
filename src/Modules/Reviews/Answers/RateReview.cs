using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The manager keeps overall rating and summary while drafting; what is left out stays. <c>POST /odata/Reviews({id})/Rate</c></summary>
public sealed class RateReview(OutcomesDb db) : Change<RateReview.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>One value of the template's scale; null takes the rating back.</summary>
        public Optional<decimal?> Rating { get; init; }

        /// <summary>Markdown; the reviewee reads it once the review is shared.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A summary has at most 20,000 characters.")]
        public Optional<string> Summary { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        var cycle = await Db.RunningCycleAsync(review, cancel);
        if (request.Rating.Or(null) is { } rating) await RatingCheck.RequireOnScaleAsync(Db, cycle, rating, cancel);
        review.Rate(request.Rating.Or(review.ManagerRating), request.Summary.Or(review.Summary) ?? "", viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
