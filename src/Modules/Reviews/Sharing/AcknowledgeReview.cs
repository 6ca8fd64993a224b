using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The reviewee answers: agrees, disagrees, or refuses to say. <c>POST /odata/Reviews({id})/Acknowledge</c></summary>
public sealed class AcknowledgeReview(OutcomesDb db) : Change<AcknowledgeReview.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [AllowedValues(Acknowledgement.Agree, Acknowledgement.Disagree, Acknowledgement.Refused, ErrorMessage = "Acknowledgement: choose Agree, Disagree or Refused.")]
        public Acknowledgement Acknowledgement { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        review.Acknowledge(request.Acknowledgement, viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
