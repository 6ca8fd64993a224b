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
        var cycle = await Db.Set<ReviewCycle>().FirstAsync(c => c.Id == part.CycleId, cancel);
        var asked = await AskedQuestion.OfAsync(Db, part, cycle, cancel);
        var seen = await Citable.SeenAsync(Db, part.Responses.SelectMany(r => r.Citations).Select(citation => citation.TargetRef), cancel);
        part.Submit(asked, citation => seen.Contains(citation.TargetRef) && SnapshotDays.Of(citation).Touch(cycle), Db.Now, cycle.State, viewerIs);
        return await Db.SaveAsync(part, cancel);
    }
}
