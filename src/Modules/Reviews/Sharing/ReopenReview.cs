using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>HR opens a final review once more, with a reason; packets made of it are superseded. <c>POST /odata/Reviews({id})/Reopen</c></summary>
/// <remarks>Errors: wrong-state, cycle-over.</remarks>
public sealed class ReopenReview(OutcomesDb db) : Change<Reasoned>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        var cycle = await Db.Set<ReviewCycle>().FirstAsync(c => c.Id == review.CycleId, cancel);
        review.Reopen(request.Reason, cycle.State, viewerIs);
        return await Db.SaveAsync(review, cancel);
    }
}
