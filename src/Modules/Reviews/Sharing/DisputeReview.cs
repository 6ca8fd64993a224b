using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The reviewee disputes it and says why; the manager above, or HR, resolves. <c>POST /odata/Reviews({id})/Dispute</c></summary>
public sealed class DisputeReview(OutcomesDb db) : Change<DisputeReview.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>Markdown; it stands beside the review.</summary>
        [Required(ErrorMessage = "Say in Rebuttal what you dispute.")]
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A rebuttal has at most 20,000 characters.")]
        public string Rebuttal { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        review.Dispute(request.Rebuttal, viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
