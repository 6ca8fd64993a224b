using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The manager begins with their part of the review. <c>POST /odata/Reviews({id})/StartDraft</c></summary>
public sealed class StartManagerDraft(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        await Db.RunningCycleAsync(review, cancel);
        review.StartDraft(viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
