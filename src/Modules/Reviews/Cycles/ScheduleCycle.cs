using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Says that a cycle is complete and may be launched. HR. <c>POST …/Schedule</c></summary>
/// <remarks>Errors: template-without-manager, stage-missing, stage-order, cycle-without-participants.</remarks>
public sealed class ScheduleCycle(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).LoadAsync(target, cancel);
        cycle.Schedule(ReviewsAccess.PartyTo(Db));
        await CycleCheck.RequireCompleteAsync(Db, cycle, cancel);
        return await Db.SaveAsync(cycle, cancel);
    }
}
