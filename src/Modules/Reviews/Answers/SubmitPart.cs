using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The reviewer hands their part in: everything required is answered, and ratings show what they rest on. <c>POST /odata/ReviewAssignments({id})/Submit</c></summary>
public sealed class SubmitPart(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var part = await Db.LoadAssignmentAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, part, cancel);
        await RequireUncountedAsync(part, cancel);
        var cycle = await Db.Set<ReviewCycle>().FirstAsync(c => c.Id == part.CycleId, cancel);
        var asked = await AskedQuestion.OfAsync(Db, part, cycle, cancel);
        var seen = await Citable.SeenAsync(Db, part.Responses.SelectMany(r => r.Citations).Select(citation => citation.TargetRef), cancel);
        part.Submit(asked, citation => seen.Contains(citation.TargetRef) && SnapshotDays.Of(citation).Touch(cycle), Db.Now, cycle.State, viewerIs);
        return await Db.SaveAsync(part, cancel);
    }

    // Over all rows: a peer does not see the review that they write for.
    private async Task RequireUncountedAsync(ReviewAssignment part, CancellationToken cancel)
    {
        var review = await Db.AllRows<Review>().FirstAsync(v => v.Id == part.ReviewId, cancel);
        if (review.StandingOf(part.Relation) != GroupStanding.Open)
            throw new RuleBroken("answers-counted", "The answers of this group are counted: later ones are no longer taken.");
    }
}
