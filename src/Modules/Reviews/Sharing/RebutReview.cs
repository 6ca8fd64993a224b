using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The reviewee's own words beside the review. <c>POST /odata/Reviews({id})/Rebut</c></summary>
public sealed class RebutReview(OutcomesDb db) : Change<RebutReview.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>Markdown; empty takes it back.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A rebuttal has at most 20,000 characters.")]
        public string? Rebuttal { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        review.Rebut(request.Rebuttal, viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
