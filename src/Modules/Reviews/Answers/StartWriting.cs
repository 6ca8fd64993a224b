using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The reviewer begins to write; nobody is told. <c>POST /odata/ReviewAssignments({id})/Start</c></summary>
public sealed class StartWriting(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var part = await Db.LoadAssignmentAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, part, cancel);
        var cycle = await Db.Set<ReviewCycle>().FirstAsync(c => c.Id == part.CycleId, cancel);
        part.Start(Db.Now, cycle.State, viewerIs);
        return await Db.SaveAsync(part, cancel);
    }
}
