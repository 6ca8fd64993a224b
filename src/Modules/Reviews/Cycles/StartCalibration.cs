using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Ends the writing of all but managers, counts the groups' answers, and lets ratings be compared. HR. <c>POST …/StartCalibration</c></summary>
/// <remarks>Errors: no-calibration.</remarks>
public sealed class StartCalibration(OutcomesDb db, CycleSweep sweep) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().LoadAsync(target, cancel);
        cycle.StartCalibration(ReviewsAccess.PartyTo(Db));
        var changed = await Db.SaveAsync(cycle, cancel);
        await sweep.RunAsync(cycle.Id, cancel);
        return changed;
    }
}
