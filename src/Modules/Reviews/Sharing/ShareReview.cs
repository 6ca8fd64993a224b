using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The manager, or HR, opens the review to whom it is about. <c>POST /odata/Reviews({id})/Share</c></summary>
public sealed class ShareReview(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        var cycle = await Db.RunningCycleAsync(review, cancel);
        if (cycle.State != CycleState.Sharing) throw new RuleBroken("cycle-not-sharing", "Reviews are shared when HR has started the sharing of this cycle.");
        review.Share(await ReviewScore.ComputeAsync(Db, review.Id, cycle.TemplateVersionId, cancel), Db.Today, viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
