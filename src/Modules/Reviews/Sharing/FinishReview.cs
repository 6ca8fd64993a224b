using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>HR ends an acknowledged review before the sharing stage does. <c>POST /odata/Reviews({id})/Finish</c></summary>
public sealed class FinishReview(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        review.Finish(viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
