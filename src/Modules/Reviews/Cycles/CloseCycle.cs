using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Ends a cycle in which every review has ended (invariant I20). HR. <c>POST …/Close</c></summary>
/// <remarks>Errors: reviews-open, parts-open, session-open.</remarks>
public sealed class CloseCycle(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        await using var write = await Db.BeginWriteAsync(cancel);
        var cycle = await Db.Set<ReviewCycle>().LoadAsync(target, cancel);
        cycle.Close(ReviewsAccess.PartyTo(Db));
        // How many is not said: less those that the caller sees, it would tell of those that they may not read (invariant I10).
        if (await Db.AllRows<Review>().AnyAsync(v => v.CycleId == cycle.Id && !ReviewStates.Terminal.Contains(v.State), cancel))
            throw new RuleBroken("reviews-open", "Reviews of this cycle have not ended. They end by acknowledgement, lapse or decision, or are taken out of the cycle.");
        if (await Db.AllRows<ReviewAssignment>().AnyAsync(a => a.CycleId == cycle.Id && AssignmentStates.Open.Contains(a.State), cancel))
            throw new RuleBroken("parts-open", "Parts of reviews are still being written. They end within the hour; try again then.");
        await Sessions.RequireEndedAsync(Db, cycle.Id, cancel);
        var changed = await Db.SaveAsync(cycle, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
