using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Removes a draft; everything else is cancelled. HR. <c>DELETE /odata/ReviewCycles({id})</c></summary>
public sealed class DeleteCycle(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).Include(c => c.ParticipantRules).AsSplitQuery().LoadAsync(target, cancel);
        cycle.Delete(ReviewsAccess.PartyTo(Db));
        Db.Remove(cycle);
        return await Db.SaveAsync(cycle, cancel);
    }
}
