using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The manager hands their part in; without calibration the rating is fixed with it. <c>POST /odata/Reviews({id})/MarkReady</c></summary>
public sealed class MarkReviewReady(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        var cycle = await Db.RunningCycleAsync(review, cancel);
        var isPartOpen = await Db.Set<ReviewAssignment>().AnyAsync(
            a => a.ReviewId == review.Id && a.Relation == Relation.Manager && AssignmentStates.Open.Contains(a.State), cancel);
        review.MarkReady(isPartOpen, await ReviewScore.ComputeAsync(Db, review.Id, cycle.TemplateVersionId, cancel), viewerIs);
        if (!cycle.CalibrationOn) review.Calibrate(Party.System);
        return await Db.SaveAsync(review, cancel);
    }
}
