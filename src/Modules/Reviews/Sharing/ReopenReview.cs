using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>HR opens a final review once more, with a reason; packets made of it are superseded. <c>POST /odata/Reviews({id})/Reopen</c></summary>
public sealed class ReopenReview(OutcomesDb db) : Change<ReopenReview.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        review.Reopen(request.Reason, viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
